using Search.Articles;

namespace Search.Indexing;

/// <summary>What was put since the last commit, so that a look-up sees it before the index does.</summary>
internal sealed class Batch
{
    private readonly Dictionary<ArticleId, UInt128> _hashes = [];
    private readonly Dictionary<ArticleId, List<KnownReport>> _current = [];
    private readonly Dictionary<ReportId, KnownReport> _latest = [];

    /// <summary>How many articles came in.</summary>
    public int Received { get; private set; }

    /// <summary>How many revisions begin.</summary>
    public int Begun { get; private set; }

    /// <summary>How many revisions end.</summary>
    public int Ended { get; private set; }

    public bool IsEmpty => Received + Begun + Ended == 0;

    public UInt128? HashOf(ArticleId article) => _hashes.TryGetValue(article, out var hash) ? hash : null;

    public List<KnownReport>? Current(ArticleId article) => _current.GetValueOrDefault(article);

    public KnownReport? Latest(ReportId id) => _latest.GetValueOrDefault(id);

    public void Receive(ArticleId article, UInt128 hash)
    {
        _hashes[article] = hash;
        Received++;
    }

    public void Begin(KnownReport report)
    {
        _latest[report.Id] = report;
        Begun++;
    }

    public void End(KnownReport report)
    {
        _latest[report.Id] = report with { IsCurrent = false };
        Ended++;
    }

    /// <summary>Notes that a current report has another revision of the same text, where its article's reports are at hand.</summary>
    public void Replace(KnownReport report)
    {
        if (_current.TryGetValue(report.Id.Article, out var current)
            && current.FindIndex(known => known.Id == report.Id) is >= 0 and var at)
        {
            current[at] = report;
        }
    }

    public void SetCurrent(ArticleId article, List<KnownReport> current) => _current[article] = current;
}

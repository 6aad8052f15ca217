using Search.Articles;

namespace Search.Ingest;

/// <summary>Tells how far a run is, in records and in bytes of its input.</summary>
internal sealed class Meter(Func<long?> measure, IngestSummary summary, IProgress<IngestProgress>? progress)
{
    private readonly long? _inAll = progress is null ? null : measure();
    private ArticleFile? _file;
    private long _before;

    public void Tell(ArticleFile? file)
    {
        if (progress is null)
        {
            return;
        }

        if (file is not null && file != _file)
        {
            _before += _file?.BytesRead ?? 0;
            _file = file;
        }

        progress.Report(
            new(_file?.Origin ?? "", summary.Read, summary.Reports, summary.Rejected, _before + (_file?.BytesRead ?? 0), _inAll));
    }
}

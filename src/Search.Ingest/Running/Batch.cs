using Search.Indexing;

namespace Search.Ingest;

/// <summary>
/// Counts what was put since the last commit, commits when it is enough or has waited long enough, and then does what waited for that.
/// </summary>
internal sealed class Batch(CorpusWriter writer, StageClock stages, IngestOptions options, TimeProvider time)
{
    private readonly List<Action> _whenDurable = [];
    private int _articles;
    private long _characters;
    private long _since = time.GetTimestamp();

    /// <summary>Gets the last sequence committed, or null while there is none.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Gets how long what was put may still wait; null while there is nothing.</summary>
    public TimeSpan? UntilDue => _articles == 0 && _whenDurable.Count == 0 ? null : options.BatchTime - time.GetElapsedTime(_since);

    public void Add(ReadArticle read)
    {
        _articles++;
        _characters += read.Article.Body.Length + (read.Article.Markup?.Length ?? 0);
        if (_articles >= options.BatchArticles
            || _characters >= options.BatchCharacters
            || time.GetElapsedTime(_since) >= options.BatchTime)
        {
            Commit();
        }
    }

    public void Add(Mark mark)
    {
        _whenDurable.Add(mark.WhenDurable);
        if (mark.IsUrgent)
        {
            Commit();
        }
    }

    /// <summary>
    /// Commits what was put. After a write that failed there is nothing whole to commit, and the fault itself is what the caller shall
    /// see.
    /// </summary>
    public void Commit()
    {
        if (writer.IsFaulted)
        {
            return;
        }

        Sequence = stages.Time(Stage.Commit, () => writer.Commit(options.Reason))?.Sequence ?? Sequence;
        (_articles, _characters, _since) = (0, 0, time.GetTimestamp());
        _whenDurable.ForEach(act => act());
        _whenDurable.Clear();
    }
}

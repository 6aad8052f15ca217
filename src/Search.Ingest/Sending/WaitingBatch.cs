using Search.Indexing;

namespace Search.Ingest;

/// <summary>The articles that wait to be handed on, and what is done once they are durable.</summary>
internal sealed class WaitingBatch(ArticleSink sink, Counting counting, IngestSummary summary, IngestOptions options, TimeProvider time)
{
    private readonly List<Step> _articles = [];
    private readonly List<Action> _whenDurable = [];
    private bool _isFaulted;
    private long _characters;
    private long _since = time.GetTimestamp();

    /// <summary>Gets how long the batch may still wait; null while there is none.</summary>
    public TimeSpan? UntilDue => _articles.Count == 0 && _whenDurable.Count == 0 ? null : options.BatchTime - time.GetElapsedTime(_since);

    public async Task AddAsync(Step step)
    {
        var isUrgent = false;
        if (step.Article is { } article)
        {
            _articles.Add(step);
            _characters += article.Body.Length + (article.Markup?.Length ?? 0);
        }
        else if (step.Mark is { } mark)
        {
            _whenDurable.Add(mark.WhenDurable);
            isUrgent = mark.IsUrgent;
        }
        else
        {
            counting.Count(step);
        }

        if (isUrgent || _articles.Count >= options.BatchArticles || _characters >= options.BatchCharacters || UntilDue <= TimeSpan.Zero)
        {
            await HandOnAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Hands on what waits. After a batch that could not be handed on, nothing is: its fault is what the caller shall see.
    /// </summary>
    public async Task HandOnAsync()
    {
        if (_isFaulted)
        {
            return;
        }

        if (_articles.Count > 0)
        {
            _isFaulted = true;
            Count(await sink([.. _articles.Select(step => step.Article!)]).ConfigureAwait(false));
            _isFaulted = false;
        }

        (_characters, _since) = (0, time.GetTimestamp());
        _articles.Clear();
        _whenDurable.ForEach(act => act());
        _whenDurable.Clear();
    }

    private void Count(SunkBatch sunk)
    {
        foreach (var (step, came) in _articles.Zip(sunk.Articles))
        {
            if (came.Outcome is { } outcome)
            {
                counting.Count(step, outcome);
                summary.Sequence = outcome.Kind == PutKind.Unchanged ? summary.Sequence : sunk.Sequence;
            }
            else
            {
                counting.Count(step with { Article = null, Reject = came.Reject! with { Origin = step.Article!.Origin } });
            }
        }
    }
}

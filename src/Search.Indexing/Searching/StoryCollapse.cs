using System.Runtime.InteropServices;

namespace Search.Indexing;

/// <summary>Keeps one of the matching tellings of each story: the origin where it matches, else the first in the order.</summary>
/// <remarks>
/// Which one that is depends on what matches alone, not on the page: so pages follow each other without gaps and repeats. Reports that are
/// alone in their story pass by.
/// </remarks>
internal sealed class StoryCollapse(StoryMap map, CandidateOrder order)
{
    private readonly Dictionary<int, Telling> _tellings = [];

    /// <summary>How many matching reports are not listed, because another stands for them.</summary>
    public int Hidden { get; private set; }

    /// <summary>Gets what stands for the stories that were taken.</summary>
    public IEnumerable<Candidate> Chosen => _tellings.Values.Select(telling => telling.Best);

    /// <summary>Takes the tellings of stories of several reports out of a batch.</summary>
    public void Take(int segment, SegmentData data, MatchBatch batch, SortKeys keys)
    {
        if (map.On(segment) is not { } stories)
        {
            return;
        }

        var (documents, scores) = (batch.Documents, batch.Scores);
        var kept = 0;
        for (var i = 0; i < batch.Count; i++)
        {
            var document = documents[i];
            if (stories.Has(document))
            {
                var candidate = new Candidate(keys.Of(data, document, scores[i]), data.IdKeys[document], segment, document);
                Take(candidate, stories.Of(document));
                continue;
            }

            documents[kept] = document;
            scores[kept++] = scores[i];
        }

        batch.Count = kept;
    }

    /// <summary>Gets how many matching reports a listed one stands for beside itself.</summary>
    public int OthersOf(Candidate candidate) =>
        StoryOf(candidate.Segment, candidate.Document) is { } story ? _tellings[story].Count - 1 : 0;

    /// <summary>Gets what stands for a matching document; null where it stands for itself.</summary>
    public Candidate? StandInFor(int segment, int document) => StoryOf(segment, document) is { } story && _tellings[story].Best is var best
        && (best.Segment, best.Document) != (segment, document) ? best : null;

    private int? StoryOf(int segment, int document) =>
        map.On(segment) is { } stories && stories.Has(document) ? stories.Of(document).Story : null;

    private void Take(Candidate candidate, (int Story, bool IsOrigin) place)
    {
        ref var telling = ref CollectionsMarshal.GetValueRefOrAddDefault(_tellings, place.Story, out var isKnown);
        Hidden += isKnown ? 1 : 0;
        telling.Count++;
        if (!isKnown || place.IsOrigin || (!telling.IsOrigin && order.Compare(candidate, telling.Best) < 0))
        {
            (telling.Best, telling.IsOrigin) = (candidate, place.IsOrigin);
        }
    }

    /// <summary>The matching tellings of one story so far.</summary>
    private struct Telling
    {
        public Candidate Best;
        public bool IsOrigin;
        public int Count;
    }
}

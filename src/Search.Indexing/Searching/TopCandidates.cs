namespace Search.Indexing;

/// <summary>Keeps the first of the candidates it is shown, those behind a cursor only.</summary>
internal sealed class TopCandidates(int capacity, CandidateOrder order, CursorPosition? after)
{
    // A heap with the last of the kept at its root.
    private readonly Candidate[] _heap = new Candidate[capacity];
    private int _count;

    /// <summary>How many candidates lie behind the cursor, kept or not.</summary>
    public int Seen { get; private set; }

    /// <summary>The score below which nothing is kept any more, where scores are what is sorted by.</summary>
    public float LeastScore => _count < _heap.Length ? float.NegativeInfinity : SortKeys.ScoreOf(_heap[0].Key);

    /// <summary>Adds documents of one segment.</summary>
    public void Add(int segment, SegmentData data, MatchBatch batch, SortKeys keys)
    {
        var (documents, scores) = (batch.Documents, batch.Scores);
        for (var i = 0; i < batch.Count; i++)
        {
            var key = keys.Of(data, documents[i], scores[i]);
            if (after is null && _count == _heap.Length && key > _heap[0].Key)
            {
                Seen++;
            }
            else
            {
                Add(new Candidate(key, data.IdKeys[documents[i]], segment, documents[i]));
            }
        }
    }

    /// <summary>Adds one candidate.</summary>
    public void Add(Candidate candidate)
    {
        if (after is not null && order.Compare(candidate, after) <= 0)
        {
            return;
        }

        Seen++;
        if (_count < _heap.Length)
        {
            _heap[_count] = candidate;
            Rise(_count++);
        }
        else if (order.Compare(candidate, _heap[0]) < 0)
        {
            _heap[0] = candidate;
            Sink();
        }
    }

    /// <summary>Gets the kept candidates, first to last.</summary>
    public Candidate[] ToSorted()
    {
        var sorted = _heap.AsSpan(0, _count).ToArray();
        Array.Sort(sorted, order);
        return sorted;
    }

    private void Rise(int at)
    {
        for (var above = (at - 1) / 2; at > 0 && order.Compare(_heap[above], _heap[at]) < 0; above = (at - 1) / 2)
        {
            (_heap[above], _heap[at]) = (_heap[at], _heap[above]);
            at = above;
        }
    }

    private void Sink()
    {
        for (var at = 0; (at * 2) + 1 < _count;)
        {
            var below = (at * 2) + 1;
            below += below + 1 < _count && order.Compare(_heap[below], _heap[below + 1]) < 0 ? 1 : 0;
            if (order.Compare(_heap[at], _heap[below]) >= 0)
            {
                return;
            }

            (_heap[at], _heap[below]) = (_heap[below], _heap[at]);
            at = below;
        }
    }
}

namespace Search.Indexing;

/// <summary>Parts what matches into hits and documents that fail the choice of exactly one facet, by facet.</summary>
internal sealed class Parting
{
    private readonly int[][] _failed;
    private readonly int[] _counts;

    /// <param name="facets">How many facets have a choice of their own.</param>
    public Parting(int facets)
    {
        _counts = new int[facets];
        _failed = new int[facets][];
        for (var i = 0; i < facets; i++)
        {
            _failed[i] = new int[MatchBatch.Largest];
        }
    }

    /// <summary>Gets the documents of the last batch that fail only the choice with this number.</summary>
    public ReadOnlySpan<int> Failed(int choice) => _failed[choice].AsSpan(0, _counts[choice]);

    /// <summary>Leaves in a batch what satisfies all choices.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="choices">The documents that satisfy each choice, by bits.</param>
    public void Run(MatchBatch batch, long[][] choices)
    {
        var (documents, scores) = (batch.Documents, batch.Scores);
        var kept = 0;
        Array.Clear(_counts);
        for (var i = 0; i < batch.Count; i++)
        {
            var document = documents[i];
            var failed = Failing(document, choices);
            if (failed == choices.Length)
            {
                documents[kept] = document;
                scores[kept++] = scores[i];
            }
            else if (failed >= 0)
            {
                _failed[failed][_counts[failed]++] = document;
            }
        }

        batch.Count = kept;
    }

    /// <summary>Gets the only choice that a document fails, their number where it fails none, -1 where it fails several.</summary>
    private static int Failing(int document, long[][] choices)
    {
        var failing = choices.Length;
        for (var i = 0; i < choices.Length; i++)
        {
            if ((choices[i][document >> 6] >> document & 1) == 0)
            {
                if (failing < choices.Length)
                {
                    return -1;
                }

                failing = i;
            }
        }

        return failing;
    }
}

namespace Search.Indexing;

/// <summary>Counts how often the words of a phrase stand together in a document.</summary>
internal static class PhraseFrequency
{
    /// <summary>Counts where they stand one after the other.</summary>
    public static int Exact(PhraseWord[] words)
    {
        var count = 0;
        foreach (var position in words[0].Positions)
        {
            if (StandAt(words, position))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Sums up the windows in which they stand near each other: one counts 1 / (1 + the distance), as Lucene has it.</summary>
    /// <remarks>
    /// The word that is furthest behind moves on until it passes the next one; the narrowest window on that way counts, if it is
    /// narrow enough.
    /// </remarks>
    public static float Near(PhraseWord[] words, int slop)
    {
        var frequency = 0f;
        var end = Last(words);
        for (var word = Hindmost(words, null); word is not null;)
        {
            var next = Hindmost(words, word);
            var (width, limit) = (end - At(word), At(next!));
            var isAtEnd = false;
            while (true)
            {
                word.Current++;
                isAtEnd = word.Current == word.Positions.Length;
                if (isAtEnd)
                {
                    break;
                }

                end = Math.Max(end, At(word));
                if (At(word) > limit)
                {
                    break;
                }

                width = Math.Min(width, end - At(word));
            }

            frequency += width <= slop ? 1f / (width + 1) : 0;
            word = isAtEnd ? null : Hindmost(words, null);
        }

        return frequency;
    }

    private static bool StandAt(PhraseWord[] words, int position)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i];
            var positions = word.Positions;
            var at = word.Current;
            while (at < positions.Length && positions[at] < position)
            {
                at++;
            }

            word.Current = at;
            if (at == positions.Length || positions[at] != position)
            {
                return false;
            }
        }

        return true;
    }

    private static int At(PhraseWord word) => word.Positions[word.Current];

    private static int Last(PhraseWord[] words)
    {
        var last = int.MinValue;
        foreach (var word in words)
        {
            last = Math.Max(last, At(word));
        }

        return last;
    }

    /// <summary>Gets the word that is furthest behind, one left out; of several, the first in the phrase.</summary>
    private static PhraseWord? Hindmost(PhraseWord[] words, PhraseWord? except)
    {
        PhraseWord? hindmost = null;
        foreach (var word in words)
        {
            if (word != except && (hindmost is null || At(word) < At(hindmost)
                || (At(word) == At(hindmost) && word.Offset < hindmost.Offset)))
            {
                hindmost = word;
            }
        }

        return hindmost;
    }
}

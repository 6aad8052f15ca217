using System.Runtime.InteropServices;

namespace Search.Indexing;

/// <summary>The figures and names of a text, each under the words that stand around it: what a form is filled in with.</summary>
/// <remarks>
/// A run of figures and names fills a slot, which is told by the two words before and the two behind it, no further than the sentence goes.
/// "Rose on March 30 to 3.254 billion" and "rose on March 27 to 2.424 billion" have the same slots, and fill them otherwise. A slot that
/// occurs several times is filled with all that stands there.
/// </remarks>
internal sealed class FactSlots
{
    private const int Around = 2;
    private const ulong Edge = 0x65646765;

    private readonly ulong[] _slots;
    private readonly ulong[] _words;

    private FactSlots(ulong[] slots, ulong[] words) => (_slots, _words) = (slots, words);

    /// <summary>Finds the slots of a text.</summary>
    public static FactSlots Of(WordHashes text)
    {
        var slots = new List<ulong>();
        var words = new List<ulong>();
        var start = 0;
        foreach (var end in text.SentenceEnds)
        {
            AddSentence(CollectionsMarshal.AsSpan(text.Words)[start..end], CollectionsMarshal.AsSpan(text.Kinds)[start..end], slots, words);
            start = end;
        }

        var (sorted, filling) = (slots.ToArray(), words.ToArray());
        Array.Sort(sorted, filling);
        return new(sorted, filling);
    }

    /// <summary>Counts the slots that both texts have, by whether they are filled alike.</summary>
    public SlotCounts CompareWith(FactSlots other)
    {
        var counts = default(SlotCounts);
        var (i, j) = (0, 0);
        while (i < _slots.Length && j < other._slots.Length)
        {
            if (_slots[i] == other._slots[j])
            {
                var (endA, endB) = (EndOf(_slots, i), EndOf(other._slots, j));
                counts.Add(_words.AsSpan(i..endA), other._words.AsSpan(j..endB));
                (i, j) = (endA, endB);
            }
            else
            {
                _ = _slots[i] < other._slots[j] ? i++ : j++;
            }
        }

        return counts;
    }

    private static void AddSentence(ReadOnlySpan<ulong> words, ReadOnlySpan<WordKind> kinds, List<ulong> slots, List<ulong> filling)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (kinds[i] == WordKind.Plain)
            {
                continue;
            }

            var behind = i + 1;
            while (behind < words.Length && kinds[behind] != WordKind.Plain)
            {
                behind++;
            }

            for (var slot = SlotAt(words, i, behind); i < behind; i++)
            {
                slots.Add(slot);
                filling.Add(SlotCounts.Word(words[i], kinds[i]));
            }
        }
    }

    private static ulong SlotAt(ReadOnlySpan<ulong> words, int start, int behind)
    {
        var slot = Edge;
        for (var k = 0; k < Around; k++)
        {
            slot = WordHashes.Mix(slot ^ (start > k ? words[start - k - 1] : Edge));
            slot = WordHashes.Mix(slot ^ (behind + k < words.Length ? words[behind + k] : Edge));
        }

        return slot;
    }

    private static int EndOf(ulong[] slots, int from)
    {
        var end = from + 1;
        while (end < slots.Length && slots[end] == slots[from])
        {
            end++;
        }

        return end;
    }
}

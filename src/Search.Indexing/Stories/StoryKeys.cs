using System.Runtime.InteropServices;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Finds the texts that may share something with a text, by what they have in common: bands, sentences, address, or all of it.
/// </summary>
/// <remarks>
/// A value of the table is a <see cref="TextPlace"/>. A text is noted once, however many reports have it. What one outlet prints in more
/// than twenty texts of thirty days is not noted again, and such a sentence leads to nothing: it is the outlet's, not the story's.
/// </remarks>
internal sealed class StoryKeys(KeyTable table)
{
    private const ulong ContentSalt = 0x636F6E74656E74;

    private readonly List<ulong> _values = [];
    private readonly Dictionary<long, int> _shared = [];

    /// <summary>Notes a text, unless it is known, and the address of its page.</summary>
    public void Put(Fingerprint fingerprint, Report report, long position)
    {
        var value = TextPlace.Of(report, fingerprint, position).Bits;
        if (fingerprint.Address != 0 && fingerprint.Content != 0)
        {
            table.Put(fingerprint.Address, value);
        }

        if (fingerprint.Content == 0 || table.Has(fingerprint.Content ^ ContentSalt))
        {
            return;
        }

        table.Put(fingerprint.Content ^ ContentSalt, value);
        if (!fingerprint.IsShort)
        {
            PutUnlessFrequent(fingerprint.Bands, value);
            PutUnlessFrequent(fingerprint.Sentences, value);
        }
    }

    /// <summary>Gets where the frames begin of revisions whose texts may share enough with this one; each text once or more.</summary>
    /// <param name="fingerprint">The text.</param>
    public HashSet<long> Candidates(Fingerprint fingerprint)
    {
        var found = new HashSet<long>();
        if (fingerprint.Content == 0)
        {
            return found;
        }

        Add(fingerprint.Address, found);
        if (!fingerprint.IsShort)
        {
            Array.ForEach(fingerprint.Bands, band => Add(band, found));
            AddBySentences(fingerprint.Sentences, found);
        }

        return found;
    }

    private void PutUnlessFrequent(ulong[] keys, ulong value)
    {
        foreach (var key in keys)
        {
            Read(key);
            if (!OutletHabit.IsOf(new TextPlace(value), _values))
            {
                table.Put(key, value);
            }
        }
    }

    private void Add(ulong key, HashSet<long> found)
    {
        if (key != 0)
        {
            Read(key);
            _values.ForEach(value => found.Add(new TextPlace(value).Position));
        }
    }

    /// <summary>
    /// Adds what shares a fifth of either text's sentences, or four: one that hundreds of outlets print, of what everybody knows of a war,
    /// makes no two texts worth comparing.
    /// </summary>
    private void AddBySentences(ulong[] sentences, HashSet<long> found)
    {
        _shared.Clear();
        var own = TextPlace.LeastSharedOf(sentences.Length);
        foreach (var sentence in sentences)
        {
            Read(sentence);
            if (OutletHabit.IsAnyIn(_values))
            {
                continue;
            }

            foreach (var value in _values)
            {
                var place = new TextPlace(value);
                ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(_shared, place.Position, out _);
                if (++shared >= Math.Min(own, place.LeastShared))
                {
                    found.Add(place.Position);
                }
            }
        }
    }

    private void Read(ulong key)
    {
        _values.Clear();
        table.Find(key, _values);
    }
}

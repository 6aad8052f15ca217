using System.Text;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Finds the texts that may share something with a text, by what they have in common: bands, sentences, address, or all of it.
/// </summary>
/// <remarks>
/// A value of the table says where the frame of a revision with the text begins (40 bits), on which day it was published (15), whether the
/// text has so few sentences that one of them is a fifth (1), and a hash of its source (8). A text is noted once, however many reports have
/// it. What one outlet prints in more than twenty texts of thirty days is not noted again, and such a sentence leads to nothing: it is the
/// outlet's, not the story's.
/// </remarks>
internal sealed class StoryKeys(KeyTable table)
{
    private const int Frequent = 20;
    private const int FrequentDays = 30;
    private const int LeastSentences = 2;
    private const int FewSentences = 5;
    private const int LastDay = (1 << 15) - 1;
    private const ulong FewBit = 1UL << 23;
    private const ulong ContentSalt = 0x636F6E74656E74;

    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    private readonly List<ulong> _values = [];
    private readonly HashSet<long> _oneShared = [];

    /// <summary>Notes a text, unless it is known, and the address of its page.</summary>
    public void Put(Fingerprint fingerprint, Report report, long position)
    {
        var value = ValueOf(report, fingerprint, position);
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
            if (!IsFrequent(value))
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
            _values.ForEach(value => found.Add(PositionOf(value)));
        }
    }

    /// <summary>Adds what shares two sentences, or one that is at least a fifth of either text.</summary>
    private void AddBySentences(ulong[] sentences, HashSet<long> found)
    {
        _oneShared.Clear();
        foreach (var sentence in sentences)
        {
            Read(sentence);
            if (IsOfOutlet())
            {
                continue;
            }

            foreach (var value in _values)
            {
                if (sentences.Length <= FewSentences || (value & FewBit) != 0 || !_oneShared.Add(PositionOf(value)))
                {
                    found.Add(PositionOf(value));
                }
            }
        }
    }

    private void Read(ulong key)
    {
        _values.Clear();
        table.Find(key, _values);
    }

    /// <summary>Says whether the outlet of a value has more texts with the key that was read than a story would, around its day.</summary>
    private bool IsFrequent(ulong value)
    {
        var count = 0;
        foreach (var other in _values)
        {
            count += SourceOf(other) == SourceOf(value) && Math.Abs(DayOf(other) - DayOf(value)) <= FrequentDays ? 1 : 0;
        }

        return count > Frequent;
    }

    /// <summary>Says whether some outlet has more texts with the key that was read than a story would, around the day of one of them.</summary>
    private bool IsOfOutlet()
    {
        if (_values.Count <= Frequent)
        {
            return false;
        }

        _values.Sort(static (one, other) => OutletDay(one).CompareTo(OutletDay(other)));
        var (first, end) = (0, 0);
        for (var at = 0; at < _values.Count && end - first <= Frequent; at++)
        {
            var day = OutletDay(_values[at]);
            while (OutletDay(_values[first]) < day - FrequentDays)
            {
                first++;
            }

            while (end < _values.Count && OutletDay(_values[end]) <= day + FrequentDays)
            {
                end++;
            }
        }

        return end - first > Frequent;
    }

    private static ulong ValueOf(Report report, Fingerprint fingerprint, long position)
    {
        var day = report.Published is { } published ? Math.Clamp(published.Day.DayNumber - Epoch, 1, LastDay) : 0;
        var few = fingerprint.Sentences.Length <= FewSentences ? FewBit : 0;
        return ((ulong)position << 24) | few | ((ulong)day << 8) | (Crc32C.Of(Encoding.UTF8.GetBytes(report.Source)) & 0xFF);
    }

    private static long PositionOf(ulong value) => (long)(value >> 24);

    private static int DayOf(ulong value) => (int)(value >> 8) & LastDay;

    /// <summary>Gets the day, moved far from those of other outlets.</summary>
    private static int OutletDay(ulong value) => (SourceOf(value) << 16) + DayOf(value);

    private static int SourceOf(ulong value) => (int)(value & 0xFF);
}

using System.Text;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Finds the texts that may share something with a text, by what they have in common: bands, sentences, address, or all of it.
/// </summary>
/// <remarks>
/// A value of the table says where the frame of a revision with the text begins (40 bits), on which day it was published (16), and a hash
/// of its
/// source (8). A text is noted once, however many reports have it. What one outlet prints in more than twenty texts of thirty days is not
/// noted
/// again, and such a sentence leads to nothing: it is the outlet's, not the story's.
/// </remarks>
internal sealed class StoryKeys(KeyTable table)
{
    private const int Frequent = 20;
    private const int FrequentDays = 30;
    private const int LeastSentences = 2;
    private const double LeastSentenceShare = 0.2;
    private const ulong ContentSalt = 0x636F6E74656E74;

    private readonly List<ulong> _values = [];
    private readonly Dictionary<long, int> _sentencesShared = [];

    /// <summary>Notes a text, unless it is known, and the address of its page.</summary>
    public void Put(Fingerprint fingerprint, Report report, long position)
    {
        var value = ValueOf(report, position);
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
    /// <param name="sentencesAt">Gets how many sentences the text of a frame has.</param>
    public HashSet<long> Candidates(Fingerprint fingerprint, Func<long, int> sentencesAt)
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
            AddBySentences(fingerprint.Sentences, found, sentencesAt);
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

    private void AddBySentences(ulong[] sentences, HashSet<long> found, Func<long, int> sentencesAt)
    {
        _sentencesShared.Clear();
        foreach (var sentence in sentences)
        {
            Read(sentence);
            if (_values.Count > Frequent && _values.Exists(IsFrequent))
            {
                continue;
            }

            _values.ForEach(value => _sentencesShared[PositionOf(value)] = _sentencesShared.GetValueOrDefault(PositionOf(value)) + 1);
        }

        foreach (var (position, shared) in _sentencesShared)
        {
            if (shared >= LeastSentences
                || (!found.Contains(position) && shared >= LeastSentenceShare * Math.Min(sentences.Length, sentencesAt(position))))
            {
                found.Add(position);
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

    private static ulong ValueOf(Report report, long position)
    {
        var day = report.Published is { } published ? Math.Clamp(published.Day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber, 1, ushort.MaxValue) : 0;
        return ((ulong)position << 24) | ((ulong)day << 8) | (Crc32C.Of(Encoding.UTF8.GetBytes(report.Source)) & 0xFF);
    }

    private static long PositionOf(ulong value) => (long)(value >> 24);

    private static int DayOf(ulong value) => (int)(value >> 8) & 0xFFFF;

    private static int SourceOf(ulong value) => (int)(value & 0xFF);
}

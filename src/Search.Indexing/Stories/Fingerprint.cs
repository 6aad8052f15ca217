using System.Runtime.InteropServices;
using System.Text;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>What a report is compared with others by, to tell copies and other versions of one story.</summary>
/// <remarks>
/// Made of the body alone, since every outlet writes a heading of its own; a text too short for that (<see cref="IsShort"/>) counts as the
/// same only if heading, body and day are. A pure function of the report; may be made by any thread.
/// </remarks>
public sealed class Fingerprint
{
    /// <summary>How many different shingles a text has at least that is compared by them.</summary>
    internal const int LeastShingles = 20;

    /// <summary>How many different shingles a text has at least that is no brief.</summary>
    internal const int BriefShingles = 60;

    private const int ShingleWords = 3;
    private const int SentenceWords = 12;
    private const int LeastWords = 4;
    private const ulong ShortSeed = 0x73686F7274;
    private const ulong TextSeed = 0x74657874;
    private const ulong SentenceSeed = 0x73656E74;
    private const ulong AddressSeed = 0x75726C;

    [ThreadStatic]
    private static WordHashes? _reading;

    private Fingerprint(ulong content, ulong address, ulong[] shingles, WordHashes text)
    {
        (Content, Address, Shingles, Sentences) = (content, address, shingles, SentencesOf(text));
        (Figures, Names, Slots) = (WordsOf(text, WordKind.Figure), WordsOf(text, WordKind.Name), FactSlots.Of(text));
        Bands = IsShort ? [] : MinHash.BandsOf(shingles);
    }

    /// <summary>
    /// Gets the hash of all that is compared: equal for texts that are the same word for word; 0 where there is nothing to compare.
    /// </summary>
    internal ulong Content { get; }

    /// <summary>Gets the hash of the page's address in its normal form; 0 where it has none.</summary>
    internal ulong Address { get; }

    /// <summary>Gets the different runs of three words, as hashes in ascending order.</summary>
    internal ulong[] Shingles { get; }

    /// <summary>Gets the different sentences of at least twelve words, as hashes in ascending order.</summary>
    internal ulong[] Sentences { get; }

    /// <summary>Gets the different words with a digit in them, as hashes in ascending order.</summary>
    internal ulong[] Figures { get; }

    /// <summary>Gets the different words with a capital letter inside sentences, as hashes in ascending order.</summary>
    internal ulong[] Names { get; }

    /// <summary>Gets the same figures and names by where they stand.</summary>
    internal FactSlots Slots { get; }

    /// <summary>Gets the keys of the MinHash bands; none where the text is short.</summary>
    internal ulong[] Bands { get; }

    /// <summary>Gets whether the text is too short to be compared by what it shares with others.</summary>
    internal bool IsShort => Shingles.Length < LeastShingles;

    /// <summary>Gets whether the text is so short that a form can be half of it.</summary>
    internal bool IsBrief => Shingles.Length < BriefShingles;

    /// <summary>Makes the fingerprint of a report.</summary>
    public static Fingerprint Of(Report report)
    {
        var text = _reading ??= new WordHashes();
        text.Read(report.Body);
        var shingles = ShinglesOf(text);
        return new(ContentOf(report, text, shingles.Length), AddressOf(report), shingles, text);
    }

    private static ulong[] ShinglesOf(WordHashes text)
    {
        var words = CollectionsMarshal.AsSpan(text.Words);
        var shingles = new ulong[Math.Max(words.Length - ShingleWords + 1, 0)];
        for (var i = 0; i < shingles.Length; i++)
        {
            shingles[i] = WordHashes.Mix(words[i] + (words[i + 1] * 3) + (words[i + 2] * 7));
        }

        return Distinct(shingles);
    }

    private static ulong[] SentencesOf(WordHashes text)
    {
        var words = CollectionsMarshal.AsSpan(text.Words);
        var sentences = new List<ulong>();
        var start = 0;
        foreach (var end in text.SentenceEnds)
        {
            if (end - start >= SentenceWords)
            {
                sentences.Add(WordHashes.Join(words[start..end], SentenceSeed));
            }

            start = end;
        }

        return Distinct([.. sentences]);
    }

    private static ulong[] WordsOf(WordHashes text, WordKind kind)
    {
        var words = new List<ulong>();
        for (var i = 0; i < text.Kinds.Count; i++)
        {
            if (text.Kinds[i] == kind)
            {
                words.Add(text.Words[i]);
            }
        }

        return Distinct([.. words]);
    }

    private static ulong[] Distinct(ulong[] hashes)
    {
        Array.Sort(hashes);
        var count = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1])
            {
                hashes[count++] = hashes[i];
            }
        }

        return count == hashes.Length ? hashes : hashes[..count];
    }

    /// <summary>
    /// "Air alert in the region" is another story every day: a brief is the same text on one day only.
    /// </summary>
    private static ulong ContentOf(Report report, WordHashes text, int shingles)
    {
        var day = shingles < BriefShingles ? (ulong)(report.Published?.Day.DayNumber ?? 0) : 0;
        var words = CollectionsMarshal.AsSpan(text.Words);
        return shingles < LeastShingles
            ? ShortContent(report, WordHashes.Join(words, ShortSeed + day), words.Length)
            : WordHashes.Join(words, TextSeed + day);
    }

    private static ulong ShortContent(Report report, ulong body, int words)
    {
        var heading = new WordHashes();
        heading.Read(report.Heading);
        return words + heading.Words.Count < LeastWords ? 0 : WordHashes.Join(CollectionsMarshal.AsSpan(heading.Words), body);
    }

    private static ulong AddressOf(Report report)
    {
        var isWhole = report.Kind != ReportKind.Entry;
        return (isWhole || report.Anchor is not null) && PageAddress.Normal(report.Url) is { } address
            ? WordHashes.Join(MemoryMarshal.Cast<byte, ulong>(Padded(isWhole ? address : address + "#" + report.Anchor)), AddressSeed)
            : 0;
    }

    private static byte[] Padded(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Array.Resize(ref bytes, (bytes.Length + 8) & ~7);
        return bytes;
    }
}

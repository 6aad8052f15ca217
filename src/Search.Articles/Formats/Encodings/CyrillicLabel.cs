using System.Text;

namespace Search.Articles;

/// <summary>Tells by the text where a page in Cyrillic letters is labelled with an encoding that it evidently is not in.</summary>
/// <remarks>
/// <para>Servers that label everything as Western give Cyrillic letters as accented ones (<c>Óäàð</c>). Western words hold one or two such
/// letters among plain ones; where nearly all stand in words of nothing else, the label is doubted.</para>
/// <para>A label, doubted or Cyrillic, is overruled only by an encoding that makes the text likely (<see cref="CyrillicLikeness"/>), and
/// much likelier than the label does.</para>
/// </remarks>
internal static class CyrillicLabel
{
    private const int Looked = 8192;
    private const int FewestLetters = 10;
    private const int ShortestWord = 3;
    private const double MostInWords = 0.75;
    private const double Likely = 0.52;
    private const double Evidently = 0.25;
    private const int KoiRussian = 20866;

    private static readonly string[] Names = ["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "cp866"];
    private static readonly int[] CyrillicPages = [1251, KoiRussian, 21866, 28595, 866, 855, 10007];
    private static readonly int[] WesternPages = [1252, 28605];

    /// <summary>Gets the encoding that the bytes are in: the labelled one, unless their text says otherwise.</summary>
    public static Encoding Settle(ReadOnlySpan<byte> bytes, Encoding labelled)
    {
        var isCyrillic = CyrillicPages.Contains(labelled.CodePage);
        if (!isCyrillic && !WesternPages.Contains(labelled.CodePage))
        {
            return labelled;
        }

        var runs = HighRuns(bytes);
        return isCyrillic ? Ukrainian(runs, Better(runs, bytes, labelled, CyrillicLikeness.Of(runs, labelled)))
            : IsOfWholeWords(runs) ? Ukrainian(runs, Better(runs, bytes, labelled, 0))
            : labelled;
    }

    /// <summary>Gets the Cyrillic encoding of bytes that nothing labels, or null where none is likely.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes) =>
        Settle(bytes, EncodingNames.Find("windows-1252")!) is { CodePage: not 1252 } found ? found : null;

    private static Encoding Better(ReadOnlySpan<byte> runs, ReadOnlySpan<byte> bytes, Encoding labelled, double likeness)
    {
        var (best, highest) = (labelled, Math.Max(Likely, likeness + Evidently));
        foreach (var name in runs.Length - runs.Count((byte)' ') < FewestLetters ? [] : Names)
        {
            var other = EncodingNames.Find(name)!;
            var found = CyrillicLikeness.Of(runs, other);
            if (found > highest && TextDecoder.Fits(bytes, other))
            {
                (best, highest) = (other, found);
            }
        }

        return best;
    }

    // KOI8-U has the Ukrainian letters in the place of box drawings, which never touch a letter.
    private static Encoding Ukrainian(ReadOnlySpan<byte> runs, Encoding encoding)
    {
        if (encoding.CodePage != KoiRussian)
        {
            return encoding;
        }

        var touching = 0;
        for (var at = 0; at < runs.Length; at++)
        {
            var touches = (at > 0 && runs[at - 1] >= 0xC0) || (at + 1 < runs.Length && runs[at + 1] >= 0xC0);
            touching += runs[at] is 0xA4 or 0xA6 or 0xA7 or 0xAD or 0xB4 or 0xB6 or 0xB7 or 0xBD ? touches ? 1 : -1 : 0;
        }

        return touching > 0 ? EncodingNames.Find("koi8-u")! : encoding;
    }

    private static bool IsOfWholeWords(ReadOnlySpan<byte> runs)
    {
        var (letters, inWords, run) = (0, 0, 0);
        foreach (var value in runs)
        {
            run = IsLetter(value) ? run + 1 : 0;
            letters += run > 0 ? 1 : 0;
            inWords += run == ShortestWord ? ShortestWord : run > ShortestWord ? 1 : 0;
        }

        return inWords >= FewestLetters && inWords >= letters * MostInWords;
    }

    // In windows-1251 or KOI8; most of those below C0 are signs in Western encodings, and stand alone there.
    private static bool IsLetter(byte value) =>
        value is >= 0xC0 or 0xA3 or 0xA4 or 0xA6 or 0xA7 or 0xA8 or 0xAA or 0xAF or 0xB2 or 0xB3 or 0xB8 or 0xBA or 0xBF;

    // The bytes beyond ASCII, a space for what lies between them.
    private static byte[] HighRuns(ReadOnlySpan<byte> bytes)
    {
        var runs = new List<byte>();
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var start && runs.Count < Looked)
        {
            var end = bytes[start..].IndexOfAnyInRange((byte)0, (byte)0x7F) is >= 0 and var length ? start + length : bytes.Length;
            runs.AddRange(bytes[start..Math.Min(end, start + Looked)]);
            runs.Add((byte)' ');
            bytes = bytes[end..];
        }

        return [.. runs];
    }
}

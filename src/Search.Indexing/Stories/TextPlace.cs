using System.Text;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Where a text stands, in 64 bits: where the frame of a revision with it begins (40), whether it has few sentences (1), on which day it
/// was published (15, 0 for none), and a hash of its source (8).
/// </summary>
internal readonly record struct TextPlace(ulong Bits)
{
    /// <summary>Of so few sentences one is a fifth of them.</summary>
    public const int Few = 5;

    private const int LastDay = (1 << 15) - 1;
    private const ulong FewBit = 1UL << 23;

    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>Where the frame begins.</summary>
    public long Position => (long)(Bits >> 24);

    /// <summary>Whether the text has at most <see cref="Few"/> sentences to compare.</summary>
    public bool HasFewSentences => (Bits & FewBit) != 0;

    /// <summary>The day of publication, far from those of texts of other sources.</summary>
    public int OutletDay => ((int)(Bits & 0xFF) << 16) + (int)((Bits >> 8) & LastDay);

    /// <summary>Gets the place of a report's text.</summary>
    public static TextPlace Of(Report report, Fingerprint fingerprint, long position)
    {
        var day = report.Published is { } published ? Math.Clamp(published.Day.DayNumber - Epoch, 1, LastDay) : 0;
        var few = fingerprint.Sentences.Length <= Few ? FewBit : 0;
        return new(((ulong)position << 24) | few | ((ulong)day << 8) | (Crc32C.Of(Encoding.UTF8.GetBytes(report.Source)) & 0xFF));
    }
}

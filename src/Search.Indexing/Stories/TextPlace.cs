using System.Text;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Where a text stands, in 64 bits: where the frame of a revision with it begins (39), how many of its sentences a text must share to
/// share a fifth of them, up to four (2), on which day it was published (15, 0 for none), and a hash of its source (8).
/// </summary>
internal readonly record struct TextPlace(ulong Bits)
{
    private const int Fifth = 5;
    private const int MostShared = 4;
    private const int LastDay = (1 << 15) - 1;
    private const int SourceBits = 8;
    private const int SharedShift = 23;
    private const int PositionShift = 25;
    private const long LargestStore = 1L << (64 - PositionShift);

    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>Where the frame begins.</summary>
    public long Position => (long)(Bits >> PositionShift);

    /// <summary>How many of the text's sentences are a fifth of them, at most four.</summary>
    public int LeastShared => (int)((Bits >> SharedShift) & (MostShared - 1)) + 1;

    /// <summary>The day of publication, far from those of texts of other sources.</summary>
    public int OutletDay => ((int)(Bits & 0xFF) << 16) + (int)((Bits >> SourceBits) & LastDay);

    /// <summary>Gets the place of a report's text.</summary>
    /// <exception cref="CorpusException">The store is larger than 512 GiB.</exception>
    public static TextPlace Of(Report report, Fingerprint fingerprint, long position)
    {
        if (position >= LargestStore)
        {
            throw new CorpusException("The store is larger than 512 GiB, which is more than stories can be found in. Begin another data directory.");
        }

        var day = report.Published is { } published ? Math.Clamp(published.Day.DayNumber - Epoch, 1, LastDay) : 0;
        var shared = (ulong)(LeastSharedOf(fingerprint.Sentences.Length) - 1);
        return new(((ulong)position << PositionShift) | (shared << SharedShift) | ((ulong)day << SourceBits)
            | (Crc32C.Of(Encoding.UTF8.GetBytes(report.Source)) & 0xFF));
    }

    /// <summary>Gets how many of a number of sentences are a fifth of them, at most four.</summary>
    public static int LeastSharedOf(int sentences) => Math.Clamp((sentences + Fifth - 1) / Fifth, 1, MostShared);
}

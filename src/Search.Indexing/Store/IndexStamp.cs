using System.Globalization;

namespace Search.Indexing;

/// <summary>What an index says of itself in the user data of its commit.</summary>
/// <param name="Sequence">The last sequence that is in it.</param>
/// <param name="Position">Where the store goes on behind what is in it.</param>
internal sealed record IndexStamp(long Sequence, long Position)
{
    /// <summary>
    /// Changes whenever other fields or other bytes stand in the index. 1: the first; 2: unlisted actors are values of the actor facet; 3:
    /// stories; 4: postings in blocks of our own; 5: positions packed, stems with positions, stories in few bytes, originators, what
    /// contains the actors, lags, and days of publication in UTC; 6: the body's stems are no longer beside those of the whole text,
    /// and postings are patched.
    /// </summary>
    public const int Format = 7;

    private const string FormatKey = "format";
    private const string AnalysisKey = "analysis";
    private const string SequenceKey = "sequence";
    private const string PositionKey = "position";

    /// <summary>The stamp of an index that holds nothing yet.</summary>
    public static IndexStamp Empty { get; } = new(0, StoreFile.HeadSize);

    /// <summary>Reads the stamp.</summary>
    /// <exception cref="CorpusException">The index is of another version.</exception>
    public static IndexStamp Read(IDictionary<string, string> userData)
    {
        Check(userData, FormatKey, Format);
        Check(userData, AnalysisKey, TextAnalysis.Version);
        return new IndexStamp(Number(userData, SequenceKey), Number(userData, PositionKey));
    }

    /// <summary>Gets the position that a stamp of any version states, or null where it states none.</summary>
    public static long? PositionIn(IDictionary<string, string> userData) =>
        Number(userData, PositionKey) is >= 0 and var position ? position : null;

    public Dictionary<string, string> Write() => new()
    {
        [FormatKey] = Format.ToString(CultureInfo.InvariantCulture),
        [AnalysisKey] = TextAnalysis.Version.ToString(CultureInfo.InvariantCulture),
        [SequenceKey] = Sequence.ToString(CultureInfo.InvariantCulture),
        [PositionKey] = Position.ToString(CultureInfo.InvariantCulture),
    };

    private static void Check(IDictionary<string, string> userData, string key, int expected)
    {
        if (Number(userData, key) is var found && found != expected)
        {
            throw new CorpusException(
                $"The index has {key} version {found}; this program needs {expected}. "
                + "Run `dateline reindex`: it builds the index anew from the store.");
        }
    }

    private static long Number(IDictionary<string, string> userData, string key) =>
        userData.TryGetValue(key, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
}

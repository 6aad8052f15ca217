using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Compares reports by what is stored of them.</summary>
internal static class Sameness
{
    /// <summary>Says whether both are the same state: text, mentions and all.</summary>
    public static bool IsSame(Report a, Report b) => Bytes(a).AsSpan().SequenceEqual(Bytes(b));

    /// <summary>Says whether what the source gave is the same, whatever was found in it.</summary>
    public static bool IsSameContent(Report a, Report b) => IsSame(WithoutMentions(a), WithoutMentions(b));

    private static Report WithoutMentions(Report report) => report with { Dates = [], Places = [], Actors = [], Credit = null };

    private static byte[] Bytes(Report report) => StoreJson.Write(new RevisionRecord(default(ReportId), 0, 0, report));
}

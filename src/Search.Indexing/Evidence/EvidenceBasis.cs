using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Says in a sentence why a report counts where no mention in its text says so.</summary>
internal static class EvidenceBasis
{
    /// <summary>Gets the sentence; null where mentions make it count.</summary>
    /// <param name="facet">The facet.</param>
    /// <param name="value">The value; null for having none.</param>
    /// <param name="revision">The report.</param>
    public static string? Of(Facet facet, string? value, RevisionRecord revision)
    {
        var report = revision.Report;
        return facet.Name switch
        {
            "place" => value is null ? "No place is named in the text; adjectives and peoples are not counted as places." : null,
            "actor" => value is null ? "No actor is named in the text; news outlets are not counted." : null,
            "event" => value is null ? "No calendar date is given in the text." : null,
            "published" => Of(report.Published),
            "source" => $"The record names its source: {report.Source}.",
            "language" => report.Language == "und" ? "The language could not be told from the record or the text."
                : $"The record states the language {report.Language}, or the text was recognised as such.",
            "kind" => Of(report),
            "originator" => Originator(revision),
            _ => Of(revision.Story?.ToStory()),
        };
    }

    private static string Of(Published? published) => published is null
        ? "Neither the record nor the page says when it was published."
        : $"“{published.Raw}”, {Words(published.Basis)}, precise to the {Words(published.Precision)}.";

    private static string Of(Report report) => report.Kind switch
    {
        ReportKind.Lead => "It is what stands above the entries of a live blog.",
        ReportKind.Entry => "It is one entry of a live blog.",
        _ => "It is the whole of its article.",
    };

    private static string Originator(RevisionRecord revision) => revision.Report.Credit is { } credit
        ? $"It credits {credit.Agency}: {credit.Why}."
        : $"It credits no news agency; its story comes from {revision.Story?.Originator ?? revision.Report.Source}.";

    private static string Of(Story? story) => story switch
    {
        null => "The corpus was written before stories were told.",
        { Of: { } other } => $"It is a {Words(story.Relation)} of {other}.",
        _ => "It is the first seen telling of its story.",
    };

    private static string Words(PublishedPrecision precision) => precision switch
    {
        PublishedPrecision.Year => "year",
        PublishedPrecision.Month => "month",
        PublishedPrecision.Day => "day",
        _ => "instant",
    };

    private static string Words(PublishedBasis basis) => basis switch
    {
        PublishedBasis.Record => "stated in the record",
        PublishedBasis.JsonLd => "stated in the page's data",
        PublishedBasis.Meta => "stated in the page's header",
        PublishedBasis.TimeElement => "printed on the page",
        PublishedBasis.Url => "taken from the address",
        PublishedBasis.Text => "taken from the text",
        _ => "the whole article's date",
    };

    private static string Words(StoryRelation relation) => relation switch
    {
        StoryRelation.Copy => "copy",
        StoryRelation.Version => "version",
        StoryRelation.Contains => "longer text that contains much",
        StoryRelation.Contained => "part",
        _ => "telling",
    };
}

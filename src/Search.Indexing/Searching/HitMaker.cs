using Search.Reference;

namespace Search.Indexing;

/// <summary>Makes the hits of a page: reads their revisions from the store and marks what matches.</summary>
internal sealed class HitMaker(TextMatch match, FacetNames names, StoryCounts stories, TextReading reading)
{
    private const int UsualWords = 1024;

    private readonly List<TextToken> _tokens = new(UsualWords);
    private readonly List<MatchedPiece> _pieces = [];

    /// <summary>Makes the hit of a document.</summary>
    public Hit Make(RevisionRecord revision, Candidate candidate)
    {
        var report = revision.Report;
        return new Hit(
            revision.Id,
            report.ArticleId,
            revision.Number,
            report.Kind,
            report.Heading,
            Passages.Marks(Find(report.Heading, TextScope.Heading, report.Language), 0, report.Heading.Length),
            UrlOf(report),
            report.Source,
            report.Language,
            report.Published is { } published ? new HitPublished(published.Value, published.Precision, published.Basis, published.InFuture)
                : null,
            Dates(report),
            Places(report),
            Actors(report),
            stories.Of(revision.Story?.ToStory(), candidate),
            Passages.Of(report.Body, report.Heading.Length + 1, Find(report.Body, TextScope.Body, report.Language)));
    }

    private List<MatchedPiece> Find(string text, TextScope part, string language)
    {
        _tokens.Clear();
        _pieces.Clear();
        if (!match.IsEmpty)
        {
            reading(text, language, _tokens);
            match.Find(text, _tokens, part, _pieces);
        }

        return _pieces;
    }

    // UriBuilder would write a scheme's own port into the address.
    private static Uri? UrlOf(Report report) => report is { Url: { } url, Anchor: { Length: > 0 } anchor }
        ? new Uri($"{url.GetLeftPart(UriPartial.Query)}#{anchor}")
        : report.Url;

    private static List<HitDate> Dates(Report report) =>
    [
        .. report.Dates.Where(mention => mention.Date is not null)
            .Select(mention => new HitDate(mention.Date!.First, mention.Date.Last, mention.Date.Precision, mention.Date.Basis))
            .DistinctBy(date => (date.First, date.Last, date.Precision))
            .OrderBy(date => date.First).ThenBy(date => date.Last),
    ];

    private List<HitPlace> Places(Report report) =>
    [
        .. report.Places.Where(mention => mention.Kind != PlaceMentionKind.Demonym)
            .GroupBy(mention => (mention.Place, Name: mention.Place is null ? mention.Surface : ""))
            .Select(group => new HitPlace(group.Key.Place, group.Key.Place is { } id ? names.Of(Facet.Place, id.ToString()).Label
                : group.Key.Name, group.Count()))
            .OrderByDescending(place => place.Mentions),
    ];

    private List<HitActor> Actors(Report report) =>
    [
        .. report.Actors.Where(mention => mention.Kind != ActorKind.Media)
            .GroupBy(mention => (mention.Actor, Name: mention.Actor is null ? mention.Name : ""))
            .Select(group => new HitActor(
                group.Key.Actor,
                group.Key.Actor is { } id && names.Of(Facet.Actor, id.ToString()).Label is var label && label != id.ToString() ? label
                    : group.First().Name,
                group.First().Kind,
                group.Count()))
            .OrderByDescending(actor => actor.Mentions),
    ];
}

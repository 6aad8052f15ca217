using Search.Indexing;
using Search.Reference;

namespace Search.Web;

/// <summary>One mention as the page of a report shows it.</summary>
/// <param name="Key">The fragment that leads to its reason: <c>e12</c>.</param>
/// <param name="Layer">Which of the three kinds it is: <c>place</c>, <c>actor</c> or <c>date</c>.</param>
/// <param name="Mention">The mention.</param>
/// <param name="Label">What it was taken for.</param>
/// <param name="Note">In what sense, or of what kind.</param>
/// <param name="Search">The search for all reports with the same, or null where it was not resolved.</param>
public sealed record Evidence(string Key, string Layer, Mention Mention, string Label, string Note, SearchRequest? Search)
{
    public bool IsResolved => Search is not null;

    /// <summary>Gets every mention of a report, in text order.</summary>
    public static IReadOnlyList<Evidence> Of(Report report, FacetLabels labels)
    {
        IEnumerable<Evidence> all =
        [
            .. report.Places.Select(mention => Of(mention, labels)),
            .. report.Actors.Select(mention => Of(mention, labels)),
            .. report.Dates.Select(Of),
        ];
        var inOrder = all.OrderBy(one => one.Mention.Start).ThenByDescending(one => one.Mention.End);
        return [.. inOrder.Select((one, number) => one with { Key = $"e{number + 1}" })];
    }

    private static Evidence Of(PlaceMention mention, FacetLabels labels) => new(
        "",
        "place",
        mention,
        mention.Place is null ? mention.Surface : Within(mention.Path, labels),
        Words.Sense(mention.Kind),
        mention.Place is { } id ? SearchFor(Facet.Place, id.ToString()) : null);

    private static Evidence Of(ActorMention mention, FacetLabels labels) => new(
        "",
        "actor",
        mention,
        mention.Actor is { } known ? labels.Actor(known)?.Label ?? mention.Name : mention.Name,
        mention.Role is { Length: > 0 } role ? $"{Words.Kind(mention.Kind)}, {role}" : Words.Kind(mention.Kind),
        ActorValue.Of(mention) is { } value ? SearchFor(Facet.Actor, value) : null);

    private static Evidence Of(DateMention mention) => new(
        "",
        "date",
        mention,
        mention.Date is { } date ? DateWords.Of(date) : mention.Value,
        mention.Date is { } dated ? DateWords.Basis(dated.Basis) : "no calendar date",
        mention.Date is { } span ? SearchFor(span) : null);

    /// <summary>Writes a place with what contains it, innermost first; a city that is also its region is named once.</summary>
    private static string Within(IReadOnlyList<PlaceId> path, FacetLabels labels) =>
        string.Join(", ", path.Reverse().Select(place => labels.Place(place)?.Label ?? place.ToString()).Distinct());

    private static SearchRequest SearchFor(EventDate date) =>
        new() { DateField = DateField.Event, From = DateBound.Of(date.First), To = DateBound.Of(date.Last) };

    private static SearchRequest SearchFor(Facet facet, string value) => new() { Choices = [new FacetChoice(facet, value)] };
}

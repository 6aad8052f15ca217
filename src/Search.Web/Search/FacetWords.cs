using Search.Indexing;
using Search.Reference;

namespace Search.Web;

/// <summary>What a facet and its values are called on the page.</summary>
internal static class FacetWords
{
    public static string Title(Facet facet) => facet.Name switch
    {
        "published" => "Published",
        "event" => "Date of events",
        "place" => "Place",
        "actor" => "Actor",
        "source" => "Source",
        "language" => "Language",
        _ => "Kind of report",
    };

    public static string Missing(Facet facet) => facet.Name switch
    {
        "published" => "Undated",
        "event" => "No event date",
        "place" => "No place",
        "actor" => "No actor",
        _ => "Not known",
    };

    /// <summary>Gets the words for a value; <paramref name="label"/> is its name where it has one beside its id.</summary>
    public static string Label(Facet facet, string value, string label) => facet.Name switch
    {
        "published" or "event" => DateWords.Of(value),
        "language" => Words.Language(value),
        "kind" => value switch { "lead" => "Live blog, lead", "entry" => "Live blog, entry", _ => "Article" },
        "place" when value == "unresolved" => "Unresolved names",
        _ => label,
    };

    public static string Label(FacetChoice choice, FacetLabels labels) =>
        choice.Value is { } value ? Label(choice.Facet, value, NameOf(choice.Facet, value, labels) ?? value) : Missing(choice.Facet);

    private static string? NameOf(Facet facet, string value, FacetLabels labels) =>
        facet == Facet.Place && PlaceId.TryParse(value, null, out var place) ? labels.Place(place)?.Label
        : facet == Facet.Actor && ActorId.TryParse(value, null, out var actor) ? labels.Actor(actor)?.Label
        : null;
}

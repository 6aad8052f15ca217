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
        "story" => "Story",
        "originator" => "Originator",
        _ => "Kind of report",
    };

    /// <summary>Gets the invitation to the list of all values.</summary>
    public static string Find(Facet facet) => facet.Name switch
    {
        "published" => "Find a date",
        "event" => "Find a date of events",
        "place" => "Find a place",
        "actor" => "Find an actor",
        "source" => "Find a source",
        "language" => "Find a language",
        "story" => "Find a story",
        "originator" => "Find an originator",
        _ => "Find a kind of report",
    };

    /// <summary>Gets the word for several values.</summary>
    public static string Several(Facet facet) => Nouns(facet).Many;

    /// <summary>Gets the words for a number of values.</summary>
    public static string Count(long number, Facet facet) => Words.Count(number, Nouns(facet).One, Nouns(facet).Many);

    /// <summary>Gets the words for a number of what is counted.</summary>
    public static string Count(long number, CountUnit unit) => unit switch
    {
        CountUnit.Story => Words.Count(number, "story", "stories"),
        CountUnit.Originator => Words.Count(number, "originator", "originators"),
        _ => Words.Count(number, "report", "reports"),
    };

    /// <summary>Gets the word for what is counted.</summary>
    public static string Several(CountUnit unit) => unit switch
    {
        CountUnit.Story => "stories",
        CountUnit.Originator => "originators",
        _ => "reports",
    };

    public static string Order(FacetOrder order) => order switch
    {
        FacetOrder.Name => "By name",
        FacetOrder.Significance => "Most typical of this search",
        _ => "Most frequent",
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
        "event" when value == "longer" => "Over more than one year",
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

    private static (string One, string Many) Nouns(Facet facet) => facet.Name switch
    {
        "published" => ("date of publication", "dates of publication"),
        "event" => ("date of events", "dates of events"),
        "place" => ("place", "places"),
        "actor" => ("actor", "actors"),
        "source" => ("source", "sources"),
        "language" => ("language", "languages"),
        "story" => ("story", "stories"),
        "originator" => ("originator", "originators"),
        _ => ("kind of report", "kinds of report"),
    };
}

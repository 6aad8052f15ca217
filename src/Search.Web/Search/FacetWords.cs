using Search.Indexing;

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

    public static string Label(Facet facet, FacetValue value) => facet.Name switch
    {
        "published" or "event" => DateWords.Of(value.Id),
        "language" => Words.Language(value.Id),
        "kind" => value.Id switch { "lead" => "Live blog, lead", "entry" => "Live blog, entry", _ => "Article" },
        "place" when value.Id == "unresolved" => "Unresolved names",
        _ => value.Label,
    };

    /// <summary>Gets the words for a choice, from the counted values where they hold it.</summary>
    public static string Label(FacetChoice choice, SearchPage? page) =>
        choice.Value is null ? Missing(choice.Facet)
        : page?.Facets.GetValueOrDefault(choice.Facet.Name)?.Values.FirstOrDefault(value => value.Id == choice.Value) is { } counted ? Label(choice.Facet, counted)
        : Label(choice.Facet, new FacetValue(choice.Value, choice.Value, 0, Selected: true));
}

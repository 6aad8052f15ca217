using System.Globalization;
using Search.Reference;

namespace Search.Enrichment.Tests.Golden;

/// <summary>What there is to say of a mention, in the words of the golden files.</summary>
internal static class GoldenFacts
{
    private static readonly string[] Types = ["DATE", "TIME", "DURATION", "SET"];

    public static IReadOnlyList<Mention> Of(string facet, Annotations found) => facet switch
    {
        "dates" => found.Dates,
        "places" => found.Places,
        "actors" => found.Actors,
        _ => throw new InvalidDataException($"There is no facet {facet}. Folders are dates, places and actors."),
    };

    /// <summary>A date whose type is not stated is a DATE.</summary>
    public static IReadOnlyList<string> Expected(string facet, GoldenMark mark) =>
        facet == "dates" && !mark.Facts.Any(Types.Contains) ? [.. mark.Facts, "DATE"] : mark.Facts;

    public static IReadOnlyList<string> Of(Mention mention, ReferenceData reference) => mention switch
    {
        DateMention date => [date.Type.ToString().ToUpperInvariant(), date.Value, .. Days(date.Date)],
        PlaceMention place => [.. Place(place, reference), Word(place.Kind)],
        ActorMention actor => [actor.Actor?.ToString() ?? "unlinked", actor.Name, actor.Kind.Text(), .. More(actor)],
        _ => throw new InvalidDataException($"{mention.GetType().Name} has no facts."),
    };

    private static string[] Days(EventDate? date) => date is null ? ["undated"] :
    [
        string.Create(CultureInfo.InvariantCulture, $"{date.First:yyyy-MM-dd}/{date.Last:yyyy-MM-dd}"), Word(date.Precision), Word(date.Basis),
    ];

    private static IEnumerable<string> Place(PlaceMention mention, ReferenceData reference) => mention.Place is { } id
        ? [id.ToString(), reference.Label(id), reference.Places.Find(id)?.Country ?? ""]
        : ["unresolved", .. mention.Container is { } container ? [$"in {container}"] : Array.Empty<string>()];

    private static IEnumerable<string> More(ActorMention mention) =>
        [.. mention.Role is { } role ? [$"role {role}"] : Array.Empty<string>(), .. mention.Candidates.Select(candidate => $"or {candidate}")];

#pragma warning disable CA1308 // The words of the files are small.
    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}

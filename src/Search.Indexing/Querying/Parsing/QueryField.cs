using System.Diagnostics.CodeAnalysis;
using Search.Articles;

namespace Search.Indexing;

/// <summary>A field that a query can name before a colon.</summary>
/// <param name="Name">The name, lower case.</param>
/// <param name="Scope">The part of the text, for a field of words; else null.</param>
/// <param name="Facet">The facet, for a field of its values; null for <c>id</c>.</param>
internal sealed record QueryField(string Name, TextScope? Scope = null, Facet? Facet = null)
{
    /// <summary>Reports by their id, or all of an article's by the article's.</summary>
    public static QueryField Id { get; } = new("id");

    /// <summary>Reports that have no value in another field.</summary>
    public static QueryField Missing { get; } = new("missing");

    /// <summary>Reports with a place at most so far from a point.</summary>
    public static QueryField Near { get; } = new("near");

    /// <summary>Reports with a place between two parallels and two meridians.</summary>
    public static QueryField Box { get; } = new("bbox");

    /// <summary>Reports with a place within straight sides.</summary>
    public static QueryField Polygon { get; } = new("polygon");

    /// <summary>Every field, in the order in which they are listed to a person.</summary>
    public static IReadOnlyList<QueryField> All { get; } =
    [
        new("heading", TextScope.Heading),
        new("body", TextScope.Body),
        new("source", Facet: Facet.Source),
        new("lang", Facet: Facet.Language),
        new("kind", Facet: Facet.Kind),
        Id,
        new("place", Facet: Facet.Place),
        new("actor", Facet: Facet.Actor),
        new("published", Facet: Facet.Published),
        new("event", Facet: Facet.Event),
        new("story", Facet: Facet.Story),
        new("originator", Facet: Facet.Originator),
        Missing,
        Near,
        Box,
        Polygon,
    ];

    /// <summary>Gets whether its values are dates, which can be asked for by spans.</summary>
    public bool IsClock => Facet == Facet.Published || Facet == Facet.Event;

    /// <summary>Gets whether its values are shapes on the Earth's surface.</summary>
    public bool IsShape => this == Near || this == Box || this == Polygon;

    /// <summary>Gets whether a report may have no value in it.</summary>
    public bool CanBeMissing => IsClock || Facet == Facet.Place || Facet == Facet.Actor;

    /// <summary>Gets the field of a name that there is.</summary>
    public static QueryField Named(string name) => TryFind(name, out var field) ? field
        : throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such field.");

    /// <summary>Finds a field by its name, in upper or lower case.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, [NotNullWhen(true)] out QueryField? field)
    {
        foreach (var known in All)
        {
            if (name.Equals(known.Name, StringComparison.OrdinalIgnoreCase))
            {
                field = known;
                return true;
            }
        }

        field = null;
        return false;
    }

    /// <summary>Gets a value as it is compared: codes in the case that their lists have.</summary>
    public string Normal(string value) =>
        Facet == Facet.Language || Facet == Facet.Kind || (Facet == Facet.Actor && !ActorValue.IsUnlinked(value, out _))
            ? value.ToLowerInvariant()
        : Facet == Facet.Place && value.Length > 1 && char.IsAsciiLetter(value[0]) && (value.Length == 2 || value[2] == '.')
            ? value.ToUpperInvariant()
        : value;

    /// <summary>Says whether a text can be a value; if not, <paramref name="expected"/> says what can.</summary>
    public bool IsValue(string text, out string expected)
    {
        if (Facet is { } facet)
        {
            return facet.IsValue(text, out expected);
        }

        expected = "a report id (0123456789abcdef.block-1) or an article id (0123456789abcdef)";
        return ReportId.TryParse(text, null, out _) || ArticleId.TryParse(text, null, out _);
    }

    /// <summary>Says whether a value must stand in quotes to be read as one.</summary>
    public static bool NeedsQuotes(string value) => !QueryLexer.IsOneWord(value);
}

/// <summary>The names of the parts of a text.</summary>
internal static class TextScopes
{
    /// <summary>Gets the field's name, or null for the whole text.</summary>
    public static string? Name(this TextScope scope) =>
        scope == TextScope.Anywhere ? null : QueryField.All.First(field => field.Scope == scope).Name;

    /// <summary>Gets what stands before a word that is looked for there.</summary>
    public static string Prefix(this TextScope scope) => scope == TextScope.Anywhere ? "" : scope.Name() + ":";
}

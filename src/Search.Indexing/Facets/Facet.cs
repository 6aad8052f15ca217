using System.Diagnostics.CodeAnalysis;
using Search.Reference;

namespace Search.Indexing;

/// <summary>One way to count reports and to narrow them; its name is also its parameter in a request.</summary>
/// <remarks>Two facets are the same if they are the same object: there are only those of <see cref="All"/>.</remarks>
public sealed class Facet
{
    private readonly FacetSyntax _syntax;

    private Facet(string name, bool hierarchical, FacetSyntax syntax, Func<Report, IEnumerable<string>> values) =>
        (Name, IsHierarchical, _syntax, ValuesOf) = (name, hierarchical, syntax, values);

    /// <summary>Gets when it was published, as year, month and day in UTC, at the precision the source gave.</summary>
    public static Facet Published { get; } = new("published", hierarchical: true, FacetSyntax.Date, ReportValues.Published);

    /// <summary>
    /// Gets when the text says things happened: dates that lie wholly inside a year, month or day, and <c>longer</c> for those that lie in
    /// no single year.
    /// </summary>
    public static Facet Event { get; } = new("event", hierarchical: true, FacetSyntax.Event, ReportValues.Event);

    /// <summary>
    /// Gets the places named, each with the country and regions that contain it; names that could not be resolved count as
    /// <c>unresolved</c>.
    /// </summary>
    public static Facet Place { get; } = new("place", hierarchical: true, FacetSyntax.Place, ReportValues.Places);

    /// <summary>
    /// Gets the actors that are named, each with all that contains it on the report's day (unit, force, state), those whom the dictionary
    /// does not list under <c>unlinked:</c> and the name; news outlets are not counted.
    /// </summary>
    public static Facet Actor { get; } = new("actor", hierarchical: true, FacetSyntax.Actor, ReportValues.Actors);

    /// <summary>Gets the source's name, as stated.</summary>
    public static Facet Source { get; } = new("source", hierarchical: false, FacetSyntax.Text, ReportValues.Source);

    /// <summary>Gets the language as ISO 639-1, or <c>und</c>.</summary>
    public static Facet Language { get; } = new("language", hierarchical: false, FacetSyntax.Language, ReportValues.Language);

    /// <summary>Gets what part of its article a report is: <c>article</c>, <c>lead</c> or <c>entry</c>.</summary>
    public static Facet Kind { get; } = new("kind", hierarchical: false, FacetSyntax.Kind, ReportValues.Kind);

    /// <summary>Gets the story that a report tells, by the report id of its origin; counted only where a request asks for it.</summary>
    /// <remarks>Which story it is, the writer tells by all other reports; the report itself does not know.</remarks>
    public static Facet Story { get; } = new("story", hierarchical: false, FacetSyntax.Story, _ => []);

    /// <summary>
    /// Gets whom the text comes from: the news agency that the report credits or another telling of its story does, else the first
    /// telling's source; counted only where a request asks for it.
    /// </summary>
    public static Facet Originator { get; } = new("originator", hierarchical: false, FacetSyntax.Text, _ => []);

    /// <summary>Gets every facet, in the order in which they are shown and written.</summary>
    public static IReadOnlyList<Facet> All { get; } = [Published, Event, Place, Actor, Source, Language, Kind, Story, Originator];

    /// <summary>Gets the facets that are counted where a request does not say which.</summary>
    public static IReadOnlyList<Facet> Counted { get; } = [Published, Event, Place, Actor, Source, Language, Kind];

    /// <summary>Gets the name, lower case; also the request's parameter.</summary>
    public string Name { get; }

    /// <summary>Gets whether values contain others: a year its months, a country its regions, a force its units.</summary>
    public bool IsHierarchical { get; }

    /// <summary>Gets the values that a report has, each once; a hierarchical one with all that contain it.</summary>
    internal Func<Report, IEnumerable<string>> ValuesOf { get; }

    /// <summary>Finds a facet by its name, or answers false.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out Facet? facet)
    {
        facet = All.FirstOrDefault(known => known.Name == name);
        return facet is not null;
    }

    /// <summary>Gets the name.</summary>
    public override string ToString() => Name;

    /// <summary>Says whether a text can be a value of this facet; if not, <paramref name="expected"/> says what can.</summary>
    internal bool IsValue(string text, out string expected)
    {
        expected = _syntax.Expected;
        return _syntax.IsValue(text);
    }
}

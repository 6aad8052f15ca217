using System.Globalization;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>What the values of a facet look like.</summary>
/// <param name="IsValue">Says whether a text can be a value.</param>
/// <param name="Expected">What can be, as the end of a sentence that begins with "write".</param>
internal sealed record FacetSyntax(Func<string, bool> IsValue, string Expected)
{
    private static readonly string[] DateForms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>The names of the kinds of report, as they stand in requests and on the wire.</summary>
    public static IReadOnlyDictionary<string, ReportKind> Kinds { get; } = new Dictionary<string, ReportKind>
    {
        ["article"] = ReportKind.Article,
        ["lead"] = ReportKind.Lead,
        ["entry"] = ReportKind.Entry,
    };

    public static FacetSyntax Date { get; } = new(IsDate, "a year, month or day: 2024, 2024-12 or 2024-12-27");

    public static FacetSyntax Event { get; } = new(
        text => text == ReportValues.Longer || IsDate(text),
        $"a year, month or day: 2024, 2024-12 or 2024-12-27; or {ReportValues.Longer}, for dates that lie in no single year");

    public static FacetSyntax Place { get; } = new(
        text => PlaceId.TryParse(text, null, out _),
        "a place id: a country (UA), a region (UA.07), a GeoNames number (706483), an area (x-donbas), or unresolved");

    public static FacetSyntax Actor { get; } = new(
        ActorValue.Is,
            "an actor id as in the dictionary (volodymyr-zelensky), or unlinked: and a name that it does not list (unlinked:Kira Rudik)");

    public static FacetSyntax Text { get; } = new(text => !string.IsNullOrWhiteSpace(text), "a name");

    public static FacetSyntax Language { get; } = new(
        text => text.Length is 2 or 3 && text.All(char.IsAsciiLetterLower),
        "an ISO 639 code in lower case (en, uk, ru), or und");

    public static FacetSyntax Kind { get; } = new(text => Kinds.ContainsKey(text), "article, lead or entry");

    public static FacetSyntax Story { get; } = new(
        text => ReportId.TryParse(text, null, out _),
        "the id of the report that was seen first, as the search gives it: 0123456789abcdef.block-1");

    private static bool IsDate(string text) =>
        DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

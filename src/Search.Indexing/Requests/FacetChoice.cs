namespace Search.Indexing;

/// <summary>One value of a facet that a request includes or excludes.</summary>
/// <remarks>
/// Its text in a request is the value; <c>-</c> before it excludes; <c>missing</c> stands for the reports that have no value. A value that
/// itself begins with <c>-</c> or <c>\</c>, or is the word missing, has <c>\</c> before it.
/// </remarks>
/// <param name="Facet">The facet.</param>
/// <param name="Value">The value, or null for the reports that have none.</param>
/// <param name="IsExcluded">Whether reports that have it are left out, rather than the others.</param>
public sealed record FacetChoice(Facet Facet, string? Value, bool IsExcluded = false)
{
    internal const string Missing = "missing";

    /// <summary>Gets the text as it stands in a request, not percent-encoded.</summary>
    public override string ToString() => (IsExcluded ? "-" : "") + Value switch
    {
        null => Missing,
        ['-' or '\\', ..] or Missing => "\\" + Value,
        _ => Value,
    };

    /// <summary>Reads a choice from its text, or says what would be right.</summary>
    internal static bool TryRead(Facet facet, string text, out FacetChoice choice, out string message)
    {
        var excluded = text.StartsWith('-');
        var rest = excluded ? text[1..] : text;
        var value = rest is Missing ? null : rest.StartsWith('\\') ? rest[1..] : rest;
        choice = new FacetChoice(facet, value, excluded);
        var expected = "";
        var valid = value is null || facet.IsValue(value, out expected);
        message = valid ? "" : $"'{text}' is not a value of {facet}. Write {expected}; "
            + "- before it excludes, missing is for reports without one.";
        return valid;
    }
}

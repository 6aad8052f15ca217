using System.Text.RegularExpressions;

namespace Search.Relevance.Tests;

/// <summary>Makes the query of a question in natural language: any of its words, each once.</summary>
/// <remarks>
/// The query language ANDs words and reads some marks and words in capitals as operators. So the runs of letters and digits are taken in
/// lower case and written with OR between them; nothing else of the text can come through. No word is left out as too frequent.
/// </remarks>
internal static partial class BagOfWords
{
    public static string Of(string text) => string.Join(" OR ", Word().Matches(text).Select(word => word.Value.ToLowerInvariant()).Distinct());

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}

namespace Search.Reference;

/// <summary>Gets the forms in which the first word of a name may stand in a text, so that the name is looked for there.</summary>
internal static class FirstWord
{
    /// <summary>
    /// The word itself; and, since a tokenizer parts possessive endings ("People’s Republic"), the word without an s at its end.
    /// </summary>
    public static IEnumerable<string> FormsOf(string key)
    {
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? key : key[..space];
        yield return word;
        if (space > 1 && word[^1] == 's' && word.Length > 1)
        {
            yield return word[..^1];
        }
    }
}

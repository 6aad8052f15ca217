namespace Search.SavedSearches;

/// <summary>The rule for what a saved search may be called.</summary>
public static class SavedSearchName
{
    /// <summary>The greatest length, in UTF-16 code units.</summary>
    public const int LongestName = 120;

    /// <summary>Takes the spaces off both ends and says what is wrong with the rest.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="name">The name to keep, or "" where there is a problem.</param>
    /// <returns>What is wrong and would be right, for a person; null where the name will do.</returns>
    public static string? Read(string? text, out string name)
    {
        name = (text ?? "").Trim();
        var problem = ProblemOf(name);
        name = problem is null ? name : "";
        return problem;
    }

    private static string? ProblemOf(string name) => name.Length switch
    {
        0 => "A saved search needs a name of 1 to 120 characters.",
        > LongestName => $"The name has {name.Length} characters. Use at most {LongestName}.",
        _ => name.Any(char.IsControl) ? "The name has a line break or another control character. Use one line of text." : null,
    };
}

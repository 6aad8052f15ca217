namespace Search.SavedSearches;

/// <summary>What became of a wish to save or rename: the search as it is kept, or why it is not.</summary>
/// <param name="Search">The search as it is now, or null where there is a problem.</param>
/// <param name="Problem">What stood in the way, or null.</param>
public readonly record struct Kept(SavedSearch? Search, KeepProblem? Problem)
{
    internal static Kept As(SavedSearch search) => new(search, null);

    internal static Kept Not(KeepFault fault, string detail) => new(null, new(fault, detail));
}

/// <summary>Why a search was not saved or renamed.</summary>
/// <param name="Fault">Which of the three it is.</param>
/// <param name="Detail">What is wrong and would be right, for a person.</param>
public sealed record KeepProblem(KeepFault Fault, string Detail);

/// <summary>The things that can stand in the way of saving or renaming.</summary>
public enum KeepFault
{
    /// <summary>The name breaks the rule of <see cref="SavedSearchName"/>.</summary>
    Name,

    /// <summary>The owner has another search of that name.</summary>
    Taken,

    /// <summary>The owner has no search with that id.</summary>
    Unknown,
}

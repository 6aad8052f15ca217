namespace Search.SavedSearches;

/// <summary>A request that somebody keeps under a name.</summary>
/// <param name="Id">What names it for good; feeds and links hold on to it through every renaming.</param>
/// <param name="Name">What its owner calls it: 1 to 120 characters, unlike the owner's other names.</param>
/// <param name="Query">The request whole, as its canonical query string without the question mark: words, filters, clock and sort.</param>
/// <param name="Owner">Who keeps it.</param>
/// <param name="Created">When it was saved, in UTC, to the millisecond.</param>
/// <param name="Updated">When it was last renamed, or saved, in UTC, to the millisecond.</param>
public sealed record SavedSearch(SavedSearchId Id, string Name, string Query, string Owner, DateTimeOffset Created, DateTimeOffset Updated);

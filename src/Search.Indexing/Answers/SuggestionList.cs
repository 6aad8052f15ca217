namespace Search.Indexing;

/// <summary>How a query that is being typed may go on.</summary>
/// <param name="Sequence">The sequence that was counted at.</param>
/// <param name="Text">The text as it was asked.</param>
/// <param name="Suggestions">The suggestions, each kind's best, in the order in which they are shown.</param>
public sealed record SuggestionList(long Sequence, string Text, IReadOnlyList<Suggestion> Suggestions) : SearchAnswer;

/// <summary>One way to go on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What to show: the word, or the name of the place or actor.</param>
/// <param name="Matched">The other name that fits what was typed, where the label does not; else null.</param>
/// <param name="Match">How it fits.</param>
/// <param name="Edits">How many edits lie between what was typed and the beginning of the word or name.</param>
/// <param name="Id">The place or actor, as its facet's parameter takes it; null for a word.</param>
/// <param name="Within">What contains the place or actor, by name, at most three: <c>Kharkiv Oblast, Ukraine</c>; else null.</param>
/// <param name="Reports">How many reports the search finds that it leads to: exact.</param>
/// <param name="Text">What to put in the search box.</param>
/// <param name="Query">The search it leads to, as a query string: a word completes the text, a place or actor becomes a filter.</param>
public sealed record Suggestion(
    SuggestionKind Kind,
    string Label,
    string? Matched,
    SuggestionMatch Match,
    int Edits,
    string? Id,
    string? Within,
    int Reports,
    string Text,
    string Query);

/// <summary>What is suggested.</summary>
public enum SuggestionKind
{
    /// <summary>A place that reports name.</summary>
    Place,

    /// <summary>An actor that reports name.</summary>
    Actor,

    /// <summary>A word of the reports.</summary>
    Word,
}

/// <summary>How a suggestion fits what was typed.</summary>
public enum SuggestionMatch
{
    /// <summary>The word, or the label from one of its words on, begins so.</summary>
    Label,

    /// <summary>Another name of the place or actor begins so.</summary>
    OtherName,

    /// <summary>It begins so in the letters of another script.</summary>
    Script,

    /// <summary>It begins so if the keyboard was set to another script.</summary>
    Keyboard,

    /// <summary>It begins so but for an edit or two.</summary>
    Spelling,
}

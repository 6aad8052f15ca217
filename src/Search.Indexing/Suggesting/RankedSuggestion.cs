namespace Search.Indexing;

/// <summary>A suggestion with what it is ordered by.</summary>
/// <param name="Suggestion">The suggestion.</param>
/// <param name="Stage">In which way it fits, the best first.</param>
/// <param name="Words">How many of the last words it takes up.</param>
/// <param name="Weight">How many reports it leads to; for what is excluded, how many have it.</param>
/// <param name="Importance">How likely it is meant where nothing else tells.</param>
/// <param name="IsAlike">Whether its first letter is the one typed.</param>
internal readonly record struct RankedSuggestion(
    Suggestion Suggestion, int Stage, int Words, int Weight, float Importance, bool IsAlike) : IComparable<RankedSuggestion>
{
    /// <summary>Compares by what fits better, takes up more words, leads to more, is more important; then by kind and name.</summary>
    public int CompareTo(RankedSuggestion other) =>
        Stage != other.Stage ? Stage.CompareTo(other.Stage)
        : Words != other.Words ? other.Words.CompareTo(Words)
        : Weight != other.Weight ? other.Weight.CompareTo(Weight)
        : Importance.CompareTo(other.Importance) is var byImportance and not 0 ? -byImportance
        : Suggestion.Kind != other.Suggestion.Kind ? Suggestion.Kind.CompareTo(other.Suggestion.Kind)
        : string.CompareOrdinal(Suggestion.Label, other.Suggestion.Label) is var byLabel and not 0 ? byLabel
        : string.CompareOrdinal(Suggestion.Id, other.Suggestion.Id);
}

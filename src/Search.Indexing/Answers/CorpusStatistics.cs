namespace Search.Indexing;

/// <summary>What a corpus holds, as of the sequence it states.</summary>
public sealed record CorpusStatistics
{
    /// <summary>Gets the sequence.</summary>
    public required long Sequence { get; init; }

    /// <summary>Gets the last commit, or null where the corpus is empty.</summary>
    public required Commit? LastCommit { get; init; }

    /// <summary>Gets how many articles came in and are known by their id.</summary>
    public required int Articles { get; init; }

    /// <summary>Gets how many reports are current.</summary>
    public required int Reports { get; init; }

    /// <summary>Gets how many revisions there are, ended ones included.</summary>
    public required int Revisions { get; init; }

    /// <summary>Gets how many current reports have no date of publication.</summary>
    public required int Undated { get; init; }

    /// <summary>Gets how many current reports have no event date.</summary>
    public required int WithoutEventDate { get; init; }

    /// <summary>Gets how many current reports name no place.</summary>
    public required int WithoutPlace { get; init; }

    /// <summary>Gets how many current reports name no actor of the dictionary.</summary>
    public required int WithoutActor { get; init; }

    /// <summary>Gets how many current reports name a place that could not be resolved.</summary>
    public required int WithUnresolvedPlace { get; init; }

    /// <summary>Gets how many current reports each source has, most first.</summary>
    public required IReadOnlyList<FacetValue> Sources { get; init; }

    /// <summary>Gets how many current reports each language has, most first.</summary>
    public required IReadOnlyList<FacetValue> Languages { get; init; }

    /// <summary>Gets how large the store is, in bytes.</summary>
    public required long StoreBytes { get; init; }

    /// <summary>Gets how large the index is, in bytes.</summary>
    public required long IndexBytes { get; init; }
}

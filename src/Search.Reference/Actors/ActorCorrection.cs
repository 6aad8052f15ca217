namespace Search.Reference;

/// <summary>What somebody found wrong with the actors of reports, and what is right.</summary>
/// <param name="Id">Names the row, so that another can take it back.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Name">The name it is about, compared as names are (<see cref="NameKey"/>); "" where a merge is about an actor.</param>
/// <param name="Actor">The actor it is about, or null.</param>
/// <param name="To">The actor that is meant, or null for one that the dictionary does not list.</param>
/// <param name="Article">The article it is limited to, as text, or "" for all.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Date">Since when.</param>
/// <param name="Reason">Why.</param>
public sealed record ActorCorrection(
    string Id, CorrectionAction Action, string Name, ActorId? Actor, ActorId? To, string Article, string Author, DateOnly Date,
        string Reason);

/// <summary>What a correction does.</summary>
public enum CorrectionAction
{
    /// <summary>A name that is not listed, or an actor, is another actor.</summary>
    Merge,

    /// <summary>A name does not mean the actor it was taken for.</summary>
    Split,

    /// <summary>A name means no actor.</summary>
    NotAnEntity,
}

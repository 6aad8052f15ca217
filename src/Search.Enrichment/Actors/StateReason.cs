namespace Search.Enrichment.Actors;

/// <summary>Why a state's name stands for the state as an actor.</summary>
/// <param name="End">The token behind the mention.</param>
/// <param name="Text">The reason.</param>
/// <param name="IsSubject">Whether it is the subject of a verb, so that states listed before it act with it.</param>
internal sealed record StateReason(int End, string Text, bool IsSubject = false);

namespace Search.Reference;

/// <summary>One of the places that bear a name.</summary>
/// <param name="Id">The place.</param>
/// <param name="Rank">
/// How likely it is meant when nothing else tells: its <see cref="PlaceRecord.Importance"/>, less where the name is not its label. Ten
/// times the inhabitants are 1 more.
/// </param>
public readonly record struct PlaceBearer(PlaceId Id, float Rank);

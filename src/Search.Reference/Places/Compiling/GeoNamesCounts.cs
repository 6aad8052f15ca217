namespace Search.Reference;

/// <summary>What a GeoNames dump came to.</summary>
/// <param name="Added">Places that were not known before.</param>
/// <param name="Merged">Rows that added names to known places.</param>
/// <param name="PassedOver">Rows of kinds that are not taken, or whose country the tables do not hold.</param>
public sealed record GeoNamesCounts(int Added, int Merged, int PassedOver);

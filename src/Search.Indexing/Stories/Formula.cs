namespace Search.Indexing;

/// <summary>Tells two reports of different events in the same set words from two tellings of one.</summary>
/// <remarks>
/// Daily rates, results, lists of those present: an outlet writes them anew from a pattern, and half of their words are the pattern's. Two
/// tellings of one event agree in most of their figures and names; and what one outlet prints half of again days later is a pattern.
/// </remarks>
internal static class Formula
{
    private const int LeastFacts = 3;
    private const double SameFacts = 0.5;
    private const int Days = 3;

    /// <summary>Says whether the figures or the names of both texts are mostly others, where both have some.</summary>
    public static bool HasOtherFacts(Fingerprint a, Fingerprint b) => AreOthers(a.Numbers, b.Numbers) || AreOthers(a.Names, b.Names);

    /// <summary>Says whether one outlet printed both, and days apart.</summary>
    public static bool IsRepeated(string source, int? day, string otherSource, int? otherDay) =>
        source == otherSource && day is { } one && otherDay is { } other && Math.Abs(one - other) > Days;

    private static bool AreOthers(ulong[] a, ulong[] b)
    {
        var least = Math.Min(a.Length, b.Length);
        return least >= LeastFacts && Overlap.Of(a, b).Shared < SameFacts * least;
    }
}

using Search.Reference;

namespace Search.Indexing;

/// <summary>Tells two reports of different events in the same set words from two tellings of one.</summary>
/// <remarks>
/// Rates, results, summaries of the day, lists of those present: an outlet writes them anew from a form, and half of their words are the
/// form's. Two tellings of one event agree in most of its figures and names; where the same words stand around other figures, it is another
/// event. A toll that rose in one place of many changes no story. What one outlet prints again on another day is held to more than what
/// another outlet took over.
/// </remarks>
internal static class Formula
{
    private const int LeastFacts = 3;
    private const double SameFacts = 0.5;
    private const double BriefShare = 0.7;
    private const double OwnBriefShare = 0.8;
    private const double Excerpt = 0.9;
    private const int FactsToOne = 3;
    private const int DaysOfStory = 3;

    /// <summary>Says whether two texts that share much are reports of different events.</summary>
    public static bool IsOtherEvent(StoryText a, StoryText b, Overlap overlap)
    {
        var isOneOutlet = a.Source == b.Source;
        var days = isOneOutlet && a.Day is { } one && b.Day is { } other ? Math.Abs(one - other) : 0;
        var slots = a.Fingerprint.Slots.CompareWith(b.Fingerprint.Slots);
        return SharesTooLittle(a.Fingerprint, b.Fingerprint, overlap, isOneOutlet)
            || HasOtherFacts(a.Fingerprint, b.Fingerprint, slots)
            || IsFilledOtherwise(slots, isOneOutlet)
            || (days > 0 && IsFilledAnew(a.Fingerprint, b.Fingerprint, slots))
            || (days > DaysOfStory && IsRepeated(a.Fingerprint, b.Fingerprint, overlap));
    }

    /// <summary>In a brief, the form's own words can be half of all: more of it must be the same.</summary>
    private static bool SharesTooLittle(Fingerprint a, Fingerprint b, Overlap overlap, bool isOneOutlet) =>
        IsBrief(a, b) && Math.Max(overlap.Share, overlap.OtherShare) < (isOneOutlet ? OwnBriefShare : BriefShare);

    /// <summary>The figures, or the names, of the two are mostly others, and no place of the text says that they agree.</summary>
    private static bool HasOtherFacts(Fingerprint a, Fingerprint b, SlotCounts slots) =>
        (AreOthers(a.Figures, b.Figures) && (slots.SameFigures == 0 || slots.OtherFigures > 0))
        || (AreOthers(a.Names, b.Names) && (slots.SameNames == 0 || slots.OtherNames > 0));

    /// <summary>The same words stand around other figures, or other names, in more places than not.</summary>
    private static bool IsFilledOtherwise(SlotCounts slots, bool isOneOutlet) =>
        (slots.OtherFigures > slots.SameFigures && slots.OtherFigures > 1)
        || (slots.OtherNames > slots.SameNames && (isOneOutlet || slots.OtherNames > 1));

    /// <summary>An outlet's text of another day differs in a quarter of its figures or names; a brief in any figure.</summary>
    private static bool IsFilledAnew(Fingerprint a, Fingerprint b, SlotCounts slots) =>
        slots.OtherFigures * FactsToOne > slots.SameFigures || slots.OtherNames * FactsToOne > slots.SameNames
        || (IsBrief(a, b) && !a.Figures.AsSpan().SequenceEqual(b.Figures));

    /// <summary>What an outlet prints again days later is a form, unless it is a copy, or nearly all of one stands in the other.</summary>
    private static bool IsRepeated(Fingerprint a, Fingerprint b, Overlap overlap) =>
        IsBrief(a, b)
        || (overlap.Relation(isSamePage: false) != StoryRelation.Copy && Math.Max(overlap.Share, overlap.OtherShare) < Excerpt);

    private static bool IsBrief(Fingerprint a, Fingerprint b) => a.IsBrief || b.IsBrief;

    private static bool AreOthers(ulong[] a, ulong[] b)
    {
        var least = Math.Min(a.Length, b.Length);
        return least >= LeastFacts && Overlap.Of(a, b).Shared < SameFacts * least;
    }
}

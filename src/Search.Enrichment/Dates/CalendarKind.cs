namespace Search.Enrichment.Dates;

/// <summary>What a word says about time.</summary>
internal enum CalendarKind : byte
{
    None,
    Month,
    Weekday,
    Day,
    Present,
    Season,
    Unit,
    YearWord,
    Number,
    Vague,
    Ordinal,
    Which,
    Each,
    Adverb,
}

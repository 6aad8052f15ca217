using System.Globalization;

namespace Search.Reference;

/// <summary>A day of the dictionary at the precision the source knows it: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
/// <param name="First">The earliest day it can be.</param>
/// <param name="Last">The latest day it can be.</param>
public readonly record struct PartialDay(DateOnly First, DateOnly Last)
{
    /// <summary>Reads one of the three forms, or answers false.</summary>
    public static bool TryParse(string text, out PartialDay day)
    {
        day = default;
        if (!DateOnly.TryParseExact(text, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var first))
        {
            return false;
        }

        day = new PartialDay(first, text.Length switch
        {
            4 =>
            first.AddYears(1).AddDays(-1),
            7 => first.AddMonths(1).AddDays(-1),
            _ => first
        });
        return true;
    }
}

using System.Collections.Frozen;
using Search.Enrichment.Dates.Rules;
using Search.Enrichment.Text;

namespace Search.Enrichment.Dates;

/// <summary>What a text as a whole says of its dates, told by one look over its tokens before they are read.</summary>
/// <param name="IsHistory">Whether it tells a history: it states years, nearly all well before its publication, and hardly a weekday or
/// "last year".</param>
/// <param name="Order">The order of day and month in numbers that it shows.</param>
internal readonly record struct DateContext(bool IsHistory, DayOrder Order)
{
    private const int LeastYears = 3;

    private const int LeastShare = 8;

    private static readonly FrozenSet<ulong> Pointing = DateScanner.Keys("last", "this");

    public static DateContext Of(TokenizedText text, DateOnly? published)
    {
        var scanner = new DateScanner(text, published);
        var (old, near, order) = (0, 0, DayOrder.Unknown);
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Number)
            {
                var isYear = scanner.TryYear(i, out var year) && year is >= 1500 and <= 2100;
                var isOld = isYear && published is { } day && year < day.Year - 1;
                (old, near) = (old + (isOld ? 1 : 0), near + (isYear && !isOld ? 1 : 0));
                order = order == DayOrder.Unknown ? NumericDateRule.OrderShown(scanner, i) : order;
            }
            else if (scanner.Word(i).Kind is CalendarKind.Weekday or CalendarKind.Day || PointsFromPublication(scanner, i))
            {
                near++;
            }
        }

        return new(old >= LeastYears && old >= near * LeastShare, order);
    }

    private static bool PointsFromPublication(DateScanner at, int index) =>
        at.IsOne(index, Pointing) && at.Word(index + 1).Kind is CalendarKind.Unit or CalendarKind.Month;
}

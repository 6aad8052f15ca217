using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Search.Indexing;

/// <summary>
/// A span of days, both ends included, as a query writes it: <c>2022-02-24..2022-03</c>, <c>2022..</c>, <c>..2022-03</c>.
/// </summary>
/// <remarks>An end that is a year or month begins with its first day or ends with its last.</remarks>
internal sealed record DaySpan
{
    private const string Dots = "..";

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly string _from;
    private readonly string _to;

    private DaySpan(string from, string to, DateOnly first, DateOnly last) => (_from, _to, First, Last) = (from, to, first, last);

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The last day.</summary>
    public DateOnly Last { get; }

    /// <summary>Says whether a text is written as a span, be it a good one or not.</summary>
    public static bool IsWritten(string text) => text.Contains(Dots, StringComparison.Ordinal);

    /// <summary>Reads a span, or answers false: an end is no date, both are missing, or it ends before it begins.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DaySpan? span)
    {
        span = null;
        var dots = text.IndexOf(Dots, StringComparison.Ordinal);
        if (dots < 0 || text.Length == Dots.Length)
        {
            return false;
        }

        var (from, to) = (text[..dots], text[(dots + Dots.Length)..]);
        var (first, last) = (DateOnly.MinValue, DateOnly.MaxValue);
        if ((from.Length > 0 && !TryRead(from, out first, out _)) || (to.Length > 0 && !TryRead(to, out _, out last)) || last < first)
        {
            return false;
        }

        span = new DaySpan(from, to, first, last);
        return true;
    }

    public override string ToString() => _from + Dots + _to;

    private static bool TryRead(string text, out DateOnly first, out DateOnly last)
    {
        var read = DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out first);
        last = !read ? default : text.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
        return read;
    }
}

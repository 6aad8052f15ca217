using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Search.Indexing;

/// <summary>One span of one clock that a request asks for: reports with a date, or a lag, within it.</summary>
/// <remarks>
/// Its text in a request is <c>CLOCK:SPAN</c>, with <c>certain:</c> or <c>may:</c> before the span: <c>published:2024-12</c>,
/// <c>event:certain:2024-12-02..2024-12-08</c>, <c>event:may:2022..</c>, <c>lag:0..1</c>, <c>lag:missing</c>. Both ends are included.
/// </remarks>
public sealed record TimeChoice
{
    private const string Certain = "certain:";
    private const string May = "may:";
    private const string Dots = "..";

    /// <summary>Gets the clock.</summary>
    public required Clock Clock { get; init; }

    /// <summary>Gets how sure it must be; a lag is always certain, and has <see cref="TimeMatch.Any"/>.</summary>
    public TimeMatch Match { get; init; }

    /// <summary>Gets the first day, as <see cref="DateOnly.DayNumber"/>, or the least lag in days; null is no limit.</summary>
    public int? First { get; init; }

    /// <summary>Gets the last day or the largest lag, included; null is no limit.</summary>
    public int? Last { get; init; }

    /// <summary>Gets whether it asks for the reports that have no lag.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Gets the text as it stands in a request, not percent-encoded.</summary>
    public override string ToString() => $"{Parameters.Clocks[Clock]}:"
        + (Match == TimeMatch.Certain ? Certain : Match == TimeMatch.May ? May : "")
        + (IsMissing ? FacetChoice.Missing : First == Last ? Write(First) : $"{Write(First)}{Dots}{Write(Last)}");

    /// <summary>Reads a choice from its text, or says what would be right.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out TimeChoice? choice, out string message)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        choice = null;
        foreach (var (clock, name) in Parameters.Clocks)
        {
            if (colon > 0 && text[..colon] == name)
            {
                choice = clock == Clock.Lag ? ReadLag(text[(colon + 1)..]) : ReadDates(clock, text[(colon + 1)..]);
            }
        }

        message = choice is not null ? "" : $"'{text}' is no span of a clock. Write published: or event: and a year, month, day or span "
            + "(event:2024-12-02..2024-12-08), with certain: or may: before it where that matters (event:certain:2024-12), "
            + "or lag: and days (lag:0..1, lag:30.., lag:missing).";
        return choice is not null;
    }

    private static TimeChoice? ReadDates(Clock clock, string text)
    {
        var match = text.StartsWith(Certain, StringComparison.Ordinal) ? TimeMatch.Certain
            : text.StartsWith(May, StringComparison.Ordinal) ? TimeMatch.May
            : TimeMatch.Any;
        var span = match == TimeMatch.Any ? text : text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return !DaySpan.TryParse(DaySpan.IsWritten(span) ? span : $"{span}{Dots}{span}", out var days) ? null : new TimeChoice
        {
            Clock = clock,
            Match = match,
            First = days.First == DateOnly.MinValue ? null : days.First.DayNumber,
            Last = days.Last == DateOnly.MaxValue ? null : days.Last.DayNumber,
        };
    }

    private static TimeChoice? ReadLag(string text)
    {
        if (text == FacetChoice.Missing)
        {
            return new TimeChoice { Clock = Clock.Lag, IsMissing = true };
        }

        var dots = text.IndexOf(Dots, StringComparison.Ordinal);
        var (from, to) = dots < 0 ? (text, text) : (text[..dots], text[(dots + Dots.Length)..]);
        return (from.Length == 0 && to.Length == 0) || !TryReadDays(from, out var first) || !TryReadDays(to, out var last) || last < first
            ? null
            : new TimeChoice { Clock = Clock.Lag, First = first, Last = last };
    }

    private static bool TryReadDays(string text, out int? days)
    {
        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        days = read ? number : null;
        return read || text.Length == 0;
    }

    private string Write(int? end) => end is not { } number ? ""
        : Clock == Clock.Lag ? number.ToString(CultureInfo.InvariantCulture)
        : DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json.Serialization;
using Search.Articles;

namespace Search.Indexing;

/// <summary>One end of a span of time: a whole day in UTC, or an instant.</summary>
/// <remarks>The text form is <c>2024-12-28</c>, or RFC 3339 with an offset, written back in UTC.</remarks>
[JsonConverter(typeof(TextJsonConverter<DateBound>))]
public readonly record struct DateBound : IParsable<DateBound>
{
    private static readonly string[] Instants =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private DateBound(DateTimeOffset first, bool isDay) => (First, IsDay) = (first, isDay);

    /// <summary>Gets the first instant it stands for.</summary>
    public DateTimeOffset First { get; }

    /// <summary>Gets whether it is a whole day.</summary>
    public bool IsDay { get; }

    /// <summary>Gets the last instant it stands for.</summary>
    public DateTimeOffset Last => IsDay ? First.AddTicks(TimeSpan.TicksPerDay - 1) : First;

    /// <summary>Gets the day it lies on, in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(First.UtcDateTime);

    /// <summary>Makes the bound of a whole day.</summary>
    public static DateBound Of(DateOnly day) => new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), isDay: true);

    /// <summary>Reads a bound from its text form.</summary>
    /// <exception cref="FormatException">The text is neither a day nor an instant with an offset.</exception>
    public static DateBound Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var bound)
        ? bound
        : throw new FormatException($"'{s}' is neither a day nor an instant. Write 2024-12-28 or 2024-12-28T10:00:00Z.");

    /// <summary>Reads a bound, or answers false where <see cref="Parse"/> throws.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out DateBound result)
    {
        if (DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            result = Of(day);
            return true;
        }

        DateTimeOffset instant = default;
        var read = HasOffset(s) && DateTimeOffset.TryParseExact(
            s, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
        result = read ? new DateBound(instant.ToUniversalTime(), isDay: false) : default;
        return read;
    }

    /// <summary>Gets the text form.</summary>
    public override string ToString() => IsDay
        ? First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : First.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static bool HasOffset(string? text) => text is { Length: > 11 } && text.AsSpan(11).ContainsAny('Z', '+', '-');
}

using System.Globalization;
using System.Text.Json.Serialization;
using Search.Articles;

namespace Search.Indexing;

/// <summary>A moment of the corpus: a sequence, or an instant or day that stands for the last sequence committed at or before it.</summary>
/// <remarks>The text form is the number, the day (<c>2024-12-28</c>: all of it, in UTC), or the instant as RFC 3339.</remarks>
[JsonConverter(typeof(TextJsonConverter<AsOf>))]
public readonly record struct AsOf : IParsable<AsOf>
{
    private readonly string? _text;

    private AsOf(string text, long? sequence, DateTimeOffset? instant) => (_text, Sequence, Instant) = (text, sequence, instant);

    /// <summary>Gets the sequence, or null where an instant was given.</summary>
    public long? Sequence { get; }

    /// <summary>Gets the last instant that counts, or null where a sequence was given.</summary>
    public DateTimeOffset? Instant { get; }

    /// <summary>Makes the moment of a sequence; 0 is the empty corpus before the first.</summary>
    public static AsOf Of(long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        return new(sequence.ToString(CultureInfo.InvariantCulture), sequence, null);
    }

    /// <summary>Reads a moment from its text form.</summary>
    /// <exception cref="FormatException">The text is in no form that a moment has.</exception>
    public static AsOf Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var moment)
        ? moment
        : throw new FormatException($"'{s}' is not a moment of the corpus. "
            + "Write a sequence (12), a day (2024-12-28) or an instant (2024-12-28T10:00:00Z).");

    /// <summary>Reads a moment, or answers false where <see cref="Parse"/> throws.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out AsOf result)
    {
        if (long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            result = Of(sequence);
            return true;
        }

        var read = DateBound.TryParse(s, provider, out var bound);
        result = read ? new AsOf(bound.ToString(), null, bound.Last) : default;
        return read;
    }

    /// <summary>Gets the text form.</summary>
    public override string ToString() => _text ?? "0";
}

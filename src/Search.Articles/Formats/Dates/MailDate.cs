using System.Buffers;
using System.Globalization;

namespace Search.Articles;

/// <summary>
/// Reads dates in words, as mail, news and feeds write them: <c>Sat, 28 Dec 2024 14:05:00 +0200</c> (RFC 5322, section 3.3) and its wild
/// forms.
/// </summary>
/// <remarks>
/// Day and month may change places where the month is a word; the month may be in any language of <see cref="MonthNames"/>; a year of two
/// digits is in this century below 50 and in the last one from 50 on (RFC 5322, section 4.3). A time of day with a zone that nobody
/// defines, or none, is no instant: only the day is taken. A weekday that does not fit the date is not minded.
/// </remarks>
internal static class MailDate
{
    private const int Longest = 80;

    private static readonly SearchValues<char> ClockSigns = SearchValues.Create("0123456789:.");

    private static readonly char[] Gaps = [' ', ',', '\t', '\n', '\u00A0'];

    /// <summary>Reads an instant, or a day where that is all that is said; null where the text is neither.</summary>
    public static StatedDate? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var draft = new Draft();
        foreach (var word in WithoutComment(text).Split(Gaps, StringSplitOptions.RemoveEmptyEntries))
        {
            draft.Take(word);
        }

        return draft.Finish();
    }

    // RFC 5322 allows a comment in parentheses, usually the zone's name again.
    private static string WithoutComment(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.TrimEnd().EndsWith(')') ? text[..open] : text;
    }

    private struct Draft
    {
        private int _day;
        private int _month;
        private int _year;
        private TimeSpan? _time;
        private TimeSpan? _zone;

        public void Take(string word)
        {
            var trimmed = word.Trim('.', ';', '\'');
            if (TryTakeJoined(trimmed) || TryTakeTime(trimmed) || TryTakeZone(word) || TryTakeNumber(trimmed.TrimEnd('º', 'ª', '日')))
            {
                return;
            }

            // The last one counts: "mar." is a Tuesday of Spain before it is a March of England.
            _month = MonthNames.NumberOf(trimmed) ?? _month;
            TakeHalfOfDay(trimmed);
        }

        public readonly StatedDate? Finish() =>
            _month == 0 || _year is < 1000 or > 9998 || _day < 1 || _day > DateTime.DaysInMonth(_year, _month)
                ? null
                : StatedDate.Of(new DateTime(_year, _month, _day, 0, 0, 0, DateTimeKind.Unspecified), _time, _zone);

        // RFC 850: 28-Dec-24; also 28/Dec/2024.
        private bool TryTakeJoined(string word)
        {
            if (word.Length < 6 || word.IndexOfAny(['-', '/'], 1) is < 1 or > 2 || !char.IsAsciiDigit(word[0]))
            {
                return false;
            }

            var parts = word.Split('-', '/');
            if (parts.Length != 3 || MonthNames.NumberOf(parts[1]) is not { } month)
            {
                return false;
            }

            _month = month;
            return TryTakeNumber(parts[0]) && TryTakeNumber(parts[2]);
        }

        private bool TryTakeTime(string word)
        {
            if (_time is not null || !word.Contains(':', StringComparison.Ordinal) || !char.IsAsciiDigit(word[0]))
            {
                return false;
            }

            var end = word.AsSpan().IndexOfAnyExcept(ClockSigns);
            var clock = end < 0 ? word : word[..end];
            _time = DayTime.Read(clock);
            return _time is not null && (end < 0 || TryTakeZone(word[end..]) || TakeHalfOfDay(word[end..]));
        }

        private bool TryTakeZone(string word)
        {
            if (_time is null || !ZoneNames.TryFind(word, out var offset))
            {
                return false;
            }

            // "GMT+0200" and "GMT +0200": the number is what counts.
            _zone = _zone is { } known && known != TimeSpan.Zero ? known : offset;
            return true;
        }

        private bool TakeHalfOfDay(string word)
        {
            var isAfternoon = word.Equals("pm", StringComparison.OrdinalIgnoreCase);
            if (_time is not { } time || !(isAfternoon || word.Equals("am", StringComparison.OrdinalIgnoreCase))
                || DayTime.InHalf(time, isAfternoon) is not { } known)
            {
                return false;
            }

            _time = known;
            return true;
        }

        private bool TryTakeNumber(string word)
        {
            var digits = word.Length > 2 && word[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            if (digits.Length <= 2 && _day == 0 && number is >= 1 and <= 31)
            {
                _day = number;
            }
            else if (_year == 0)
            {
                _year = digits.Length switch { 4 => number, 3 => 1900 + number, 2 => number < 50 ? 2000 + number : 1900 + number, _ => 0 };
            }

            return true;
        }
    }
}

using System.Collections.Frozen;
using System.Globalization;
using Search.Enrichment.Words;

namespace Search.Enrichment.Dates;

/// <summary>
/// A word of time: its kind, its number (a month's, a weekday's from Monday, days from today, a count) and its letters (a unit's, a
/// season's).
/// </summary>
internal readonly record struct CalendarWord(CalendarKind Kind, int Number, string Text)
{
    private static readonly FrozenDictionary<ulong, CalendarWord> ByKey = Read();

    public static CalendarWord Of(ulong key) => ByKey.GetValueOrDefault(key);

    private static FrozenDictionary<ulong, CalendarWord> Read()
    {
        var words = new Dictionary<ulong, CalendarWord>();
        foreach (var row in WordTable.Rows("calendar"))
        {
            var kind = Enum.Parse<CalendarKind>(row[2], ignoreCase: true);
            var number = int.TryParse(row[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;
            words[WordTable.Key(row[0])] = new CalendarWord(kind, number, row[3]);
        }

        return words.ToFrozenDictionary();
    }
}

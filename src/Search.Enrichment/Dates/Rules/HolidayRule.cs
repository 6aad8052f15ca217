using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"New Year’s Day", "Christmas Eve": feasts whose day is the same every year.</summary>
internal sealed class HolidayRule : DateRule
{
    private static readonly FrozenDictionary<ulong, (int Month, int Day)> ByKey = new Dictionary<string, (int, int)>
    {
        ["new year's day"] = (1, 1),
        ["new year's eve"] = (12, 31),
        ["christmas"] = (12, 25),
        ["christmas day"] = (12, 25),
        ["christmas eve"] = (12, 24),
        ["boxing day"] = (12, 26),
        ["valentine's day"] = (2, 14),
        ["may day"] = (5, 1),
        ["halloween"] = (10, 31),
        ["victory day"] = (5, 9),
        ["bastille day"] = (7, 14),
    }.ToFrozenDictionary(pair => Lexicon.Key(pair.Key), pair => pair.Value);

    private const int MostWords = 3;

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Text[index].IsNameLike)
        {
            return null;
        }

        var phrase = new Phrase(at.Text, index);
        (int Month, int Day, int End)? best = null;
        for (var more = true; more && phrase.Words <= MostWords; more = phrase.TryExtend())
        {
            best = ByKey.TryGetValue(phrase.Key, out var found) ? (found.Month, found.Day, phrase.End) : best;
        }

        if (best is not { } feast)
        {
            return null;
        }

        return at.TryTrailingYear(feast.End, out var year, out var end)
            ? CivilDay.Of(at, index, end, year, feast.Month, feast.Day, "a feast and its year")
            : CivilDay.Of(at, index, feast.End, null, feast.Month, feast.Day, "a feast");
    }
}

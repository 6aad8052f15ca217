using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"last winter", "the summer of 2023", "spring 2022", "in the autumn": behind a preposition also without a year.</summary>
internal sealed class SeasonRule : DateRule
{
    private static readonly FrozenSet<ulong> Prepositions =
        DateScanner.Keys("in", "since", "until", "by", "during", "throughout", "of", "for", "before", "after", "over", "through");

    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Is(index, CalendarKind.Season))
        {
            return at.TryTrailingYear(index + 1, out var year, out var end)
                ? Timex.InSeason(end, year, at.Word(index).Text, DateBasis.Explicit, 0.95, "a season and its year")
                : IsMeant(at, index) ? Bare(at, index) : null;
        }

        return at.Is(index, CalendarKind.Which) && at.Is(index + 1, CalendarKind.Season) ? Pointed(at, index) : null;
    }

    private static bool IsMeant(DateScanner at, int index) =>
        at.Text[index].Length > 4 && (at.IsBehind(index, Prepositions) || (at.IsBehind(index, The) && at.IsBehind(index - 1,
            Prepositions)));

    private static Timex Bare(DateScanner at, int index)
    {
        var season = at.Word(index).Text;
        return CivilDay.Year(at, index, Start(season)) is { } year
            ? Timex.InSeason(index + 1, year, season, DateBasis.Inferred, 0.65, $"a season alone, in the year that {CivilDay.Teller(at)}")
            : Timex.Open(index + 1, $"XXXX-{season}", "a season without a year");
    }

    private static Timex Pointed(DateScanner at, int index)
    {
        var (which, season) = (at.Word(index).Number, at.Word(index + 1).Text);
        if ((at.Published ?? at.Told) is not { } told)
        {
            return Timex.Open(index + 2, $"XXXX-{season}", "a season pointed at, without a publication date");
        }

        var start = Start(season);
        var year = which switch
        {
            < 0 => told.Month > start + 2 ? told.Year : told.Year - 1,
            > 0 => told.Month < start ? told.Year : told.Year + 1,
            _ => season == "WI" && told.Month < 6 ? told.Year - 1 : told.Year,
        };
        return Timex.InSeason(index + 2, year, season, DateBasis.Relative, 0.75,
            "a season pointed at from the publication or the date before");
    }

    private static int Start(string season) => season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
}

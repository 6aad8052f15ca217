using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"last winter", "the summer of 2023", "spring 2022": a season needs a year or a pointing word.</summary>
internal sealed class SeasonRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Is(index, CalendarKind.Season) && at.TryTrailingYear(index + 1, out var year, out var end))
        {
            return Timex.InSeason(end, year, at.Word(index).Text, DateBasis.Explicit, 0.95, "a season and its year");
        }

        return at.Is(index, CalendarKind.Which) && at.Is(index + 1, CalendarKind.Season) ? Pointed(at, index) : null;
    }

    private static Timex Pointed(DateScanner at, int index)
    {
        var (which, season) = (at.Word(index).Number, at.Word(index + 1).Text);
        if (at.Published is not { } published)
        {
            return Timex.Open(index + 2, $"XXXX-{season}", "a season pointed at, without a publication date");
        }

        var start = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var year = which switch
        {
            < 0 => published.Month > start + 2 ? published.Year : published.Year - 1,
            > 0 => published.Month < start ? published.Year : published.Year + 1,
            _ => season == "WI" && published.Month < 6 ? published.Year - 1 : published.Year,
        };
        return Timex.InSeason(index + 2, year, season, DateBasis.Relative, 0.75, "a season pointed at from the publication");
    }
}

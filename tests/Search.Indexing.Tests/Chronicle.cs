using Search.Articles;
using Search.Reference;

namespace Search.Indexing.Tests;

/// <summary>
/// Random reports whose mentions stand where they say, with dates of every precision on both clocks, over several commits that change
/// some of them; and random requests.
/// </summary>
internal sealed class Chronicle : IDisposable
{
    private static readonly string[] Words = ["alfa", "bravo", "delta"];
    private static readonly string[] Places = ["UA", "UA/UA.07", "UA/UA.07/706483", "RU/RU.48", ""];
    private static readonly string[] Actors = ["ann", "bob", "", "media:cnn"];

    private readonly Random _random;

    public Chronicle(int seed)
    {
        _random = new Random(seed);
        for (var commit = 0; commit < 3; commit++)
        {
            Given.Commit(Enumerable.Range(0, _random.Next(5, 40)).Select(_ => Article()));
        }

        Revisions = [.. Enumerable.Range(1, (int)Given.Writer.Sequence)
            .SelectMany(Ids).Distinct().SelectMany(id => Given.Reader.Revisions(id))];
        Oracle = new Oracle(Revisions);
    }

    public Given Given { get; } = new();

    public IReadOnlyList<Revision> Revisions { get; }

    public Oracle Oracle { get; }

    /// <summary>Gets the reports that match, by plain loops.</summary>
    public IReadOnlyList<Report> Hits(SearchRequest request) =>
        [.. Oracle.Hits(request, request.AsOf?.Sequence ?? Given.Reader.Sequence).Select(revision => revision.Report)];

    /// <summary>Gets a random request; its span, if any, is whole days.</summary>
    public SearchRequest Request() => new()
    {
        Query = _random.Next(2) == 0 ? "" : Words[_random.Next(Words.Length)],
        Choices = RequestWriter.Ordered([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Choice())]),
        From = _random.Next(4) == 0 ? DateBound.Of(new DateOnly(2024, _random.Next(1, 7), _random.Next(1, 29))) : null,
        To = _random.Next(4) == 0 ? DateBound.Of(new DateOnly(2024, _random.Next(7, 13), _random.Next(1, 29))) : null,
        DateField = _random.Next(2) == 0 ? DateField.Event : DateField.Published,
        Times = [.. Enumerable.Range(0, Math.Max(0, _random.Next(-3, 3))).Select(_ => Time()).Distinct()],
        AsOf = _random.Next(2) == 0 ? AsOf.Of(_random.Next((int)Given.Reader.Sequence + 1)) : null,
        Sort = (Sort)_random.Next(1, 5),
        PageSize = _random.Next(1, 20),
    };

    public T One<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>Gets every hit of a request, page after page.</summary>
    public List<Hit> All(SearchRequest request)
    {
        var page = Assert.IsType<SearchPage>(Given.Reader.Search(request, TestContext.Current.CancellationToken));
        var hits = page.Hits.ToList();
        while (page.Next is not null)
        {
            page = Assert.IsType<SearchPage>(Given.Reader.Search(request with { Cursor = page.Next }, TestContext.Current.CancellationToken));
            hits.AddRange(page.Hits);
        }

        Assert.Equal(page.Total, hits.Count);
        return hits;
    }

    public void Dispose() => Given.Dispose();

    private IEnumerable<ReportId> Ids(int sequence) =>
        All(new SearchRequest { AsOf = AsOf.Of(sequence), PageSize = 100, Facets = [] }).Select(hit => hit.Id);

    private TimeChoice Time()
    {
        var clock = (Clock)_random.Next(3);
        return clock == Clock.Lag
            ? new TimeChoice { Clock = clock, First = _random.Next(3), Last = _random.Next(3, 60) }
            : new TimeChoice
            {
                Clock = clock,
                Match = (TimeMatch)_random.Next(3),
                First = _random.Next(3) == 0 ? null : new DateOnly(2024, _random.Next(1, 7), 1).DayNumber,
                Last = new DateOnly(2024, _random.Next(7, 13), _random.Next(1, 29)).DayNumber,
            };
    }

    private FacetChoice Choice()
    {
        var (facet, values) = One<(Facet, string?[])>(
        [
            (Facet.Published, ["2024", "2024-12", null]), (Facet.Event, ["2024", "2024-06", null]), (Facet.Place, ["UA", "UA.07", "unresolved", null]),
            (Facet.Actor, ["ann", "unlinked:Somebody", null]), (Facet.Source, ["Wire"]), (Facet.Language, ["uk"]),
        ]);
        return new FacetChoice(facet, One(values), _random.Next(3) == 0);
    }

    private TestArticle Article()
    {
        var text = new System.Text.StringBuilder(One(Words)).Append(" heading");
        var heading = text.Length;
        text.Append('\n');
        List<PlaceMention> places = [];
        List<ActorMention> actors = [];
        List<DateMention> dates = [];
        for (var sentence = _random.Next(5); sentence > 0; sentence--)
        {
            for (var mention = _random.Next(4); mention > 0; mention--)
            {
                text.Append("It was said ");
                var start = text.Length;
                text.Append("there. Then".AsSpan(0, _random.Next(2) == 0 ? 5 : 11));
                var (end, surface) = (text.Length, text.ToString(start, text.Length - start));
                switch (_random.Next(3))
                {
                    case 0:
                        places.Add(Mentions.Place(One(Places)) with { Start = start, End = end, Surface = surface });
                        break;
                    case 1:
                        actors.Add(Mentions.Actor(One(Actors)) with { Start = start, End = end, Surface = surface });
                        break;
                    default:
                        dates.Add(Mentions.Date(Days()) with { Start = start, End = end, Surface = surface });
                        break;
                }

                text.Append(" and there");
            }

            text.Append(". Mr. ").Append(One(Words)).Append(_random.Next(3) == 0 ? "!\n" : ". ");
        }

        var made = TestArticle.Of(
            $"{_random.Next(50)}", text.ToString(0, heading), text.ToString(heading + 1, text.Length - heading - 1), null, One(["Wire", "Post"]), One(["en", "uk"]));
        return made with { Reports = [made.Reports[0] with { Published = Published(), Places = places, Actors = actors, Dates = dates }] };
    }

    private string Days()
    {
        var first = new DateOnly(2024, 1, 1).AddDays(_random.Next(-40, 380));
        return _random.Next(3) switch
        {
            0 => $"{first:yyyy-MM-dd}",
            1 => $"{first:yyyy-MM}-01/{new DateOnly(first.Year, first.Month, 1).AddMonths(1).AddDays(-1):yyyy-MM-dd}",
            _ => $"{first:yyyy-MM-dd}/{first.AddDays(_random.Next(1, 500)):yyyy-MM-dd}",
        };
    }

    private Published? Published()
    {
        var day = new DateTime(2024, 1, 1).AddDays(_random.Next(-20, 380));
        Published At(DateTimeOffset at, PublishedPrecision precision) => new(at, precision, PublishedBasis.Record, "as read");
        return _random.Next(6) switch
        {
            0 => null,
            1 => At(new DateTimeOffset(day.Year, 1, 1, 0, 0, 0, TimeSpan.Zero), PublishedPrecision.Year),
            2 => At(new DateTimeOffset(day.Year, day.Month, 1, 0, 0, 0, TimeSpan.Zero), PublishedPrecision.Month),
            3 => At(new DateTimeOffset(day.AddMinutes(_random.Next(24 * 60)), TimeSpan.FromHours(_random.Next(-11, 14))), PublishedPrecision.Instant),
            _ => At(new DateTimeOffset(day, TimeSpan.Zero), PublishedPrecision.Day),
        };
    }
}

using System.Globalization;
using Search.Articles;
using Search.Reference;

namespace Search.Benchmarks.Counting;

/// <summary>Makes reports: every fifth retells one of the last thousand; actors and places by Zipf's law, each with what contains it.</summary>
internal sealed class MadeUpReports(ActorDictionary actors)
{
    private const int Places = 4000;
    private const int Retold = 1000;
    private const int Words = 60;
    private static readonly DateTimeOffset Start = new(2022, 2, 24, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(1);
    private readonly Actor[] _actors = [.. actors.All.Where(actor => actor.Kind != ActorKind.Media)];
    private readonly string[] _bodies = new string[Retold];

    public (Article Article, Report Report) Make(int number)
    {
        var source = $"Source {_random.Next(200)}";
        var published = new Published(Start.AddHours(number % 30000), PublishedPrecision.Instant, PublishedBasis.Record, "");
        var body = number >= Retold && _random.Next(5) == 0 ? _bodies[_random.Next(Retold)] : Body(number);
        _bodies[number % Retold] = body;
        var article = new Article
        {
            Id = ArticleId.Of(source, new ArticleIdentity(ArticleIdentityKind.Record, number.ToString(CultureInfo.InvariantCulture))),
            Source = source,
            Title = $"Report {number}",
            Body = body,
            Language = "en",
            Published = published,
        };
        var day = published.Day;
        return (article, Report.Of(article, new Entry(ReportKind.Article, article.Title, HeadingBasis.Stated, body)) with
        {
            Actors = [.. Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Mention(_actors[Zipf(_actors.Length)], day))],
            Places = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Mention(Zipf(Places)))],
            Dates = [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => Mention(day.AddDays(-_random.Next(30))))],
            Credit = _random.Next(4) == 0 ? new Credit($"Agency {_random.Next(10)}", null, null, "made up") : null,
        });
    }

    private string Body(int number) => string.Join(' ', Enumerable.Range(0, Words).Select(_ => $"word{_random.Next(20000)}"))
        + (number % 2 == 0 ? " often" : "") + (number % 100 == 0 ? " seldom" : "");

    private int Zipf(int count) => (int)Math.Min(count - 1, Math.Pow(count, _random.NextDouble()) - 1);

    private ActorMention Mention(Actor actor, DateOnly day) => new(0, 1, "R", actor.Id, actor.Name, actor.Kind, null, [], 1, "made up")
    {
        Within = actors.ContainersOf(actor.Id, day),
    };

    private static PlaceMention Mention(int place) => new(
        0, 1, "R", PlaceMentionKind.Literal, [Id($"{(char)('A' + (place % 25))}X"), Id($"{(char)('A' + (place % 25))}X.{place % 300}"), Id($"{place + 1}")], null, 1, "made up");

    private static DateMention Mention(DateOnly day) => new(
        0, 1, "R", TimexType.Date, "", new EventDate(day, day, DatePrecision.Day, DateBasis.Explicit), 1, "made up");

    private static PlaceId Id(string text) => PlaceId.Parse(text, CultureInfo.InvariantCulture);
}

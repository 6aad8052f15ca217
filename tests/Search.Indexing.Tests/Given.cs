using Microsoft.Extensions.Time.Testing;
using Search.Articles;
using Search.Reference;
using Search.Testing;

namespace Search.Indexing.Tests;

/// <summary>A corpus of its own for one test, with a writer and a reader on it.</summary>
internal sealed class Given : IDisposable
{
    public static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PlaceAtlas? _atlas;
    private bool _isClosed;

    public Given(PlaceAtlas? atlas = null)
    {
        _atlas = atlas;
        Folder = new TempFolder();
        Time = new FakeTimeProvider(Start);
        Writer = CorpusWriter.Open(Folder.Path, Time);
        Reader = Writer.OpenReader(FacetLabels.None, _atlas);
    }

    public TempFolder Folder { get; }

    public FakeTimeProvider Time { get; }

    public CorpusWriter Writer { get; private set; }

    public CorpusReader Reader { get; private set; }

    /// <summary>Puts articles and commits them; each commit is a second after the one before.</summary>
    public Commit? Commit(params IEnumerable<TestArticle> articles)
    {
        foreach (var article in articles)
        {
            Writer.Put(article.Article, article.Reports);
        }

        Time.Advance(TimeSpan.FromSeconds(1));
        return Writer.Commit("test");
    }

    /// <summary>Closes the corpus as a killed process would: nothing is written any more.</summary>
    public void Close()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            Reader.Dispose();
            Writer.Dispose();
        }
    }

    public void Reopen()
    {
        _isClosed = false;
        Writer = CorpusWriter.Open(Folder.Path, Time);
        Reader = Writer.OpenReader(FacetLabels.None, _atlas);
    }

    public SearchPage Search(string query) => Page(Reader, query);

    public static SearchPage Page(CorpusReader reader, string query) =>
        Assert.IsType<SearchPage>(reader.Search(Request(query)));

    public SearchAnswer Answer(string query) => Reader.Search(Request(query));

    public SearchRefused Refused(string query) => Assert.IsType<SearchRefused>(Answer(query));

    /// <summary>Reads a request from its query string.</summary>
    public static SearchRequest Request(string query)
    {
        Assert.True(SearchRequest.TryRead(Parameters(query), out var request, out var problems), string.Join('\n', problems));
        return request;
    }

    public static IEnumerable<KeyValuePair<string, string>> Parameters(string query) => query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .Select(part => KeyValuePair.Create(part[0], Uri.UnescapeDataString(part[1])));

    public void Dispose()
    {
        Close();
        Folder.Dispose();
    }
}

/// <summary>An article with its reports, as a test says them.</summary>
internal sealed record TestArticle(Article Article, IReadOnlyList<Report> Reports)
{
    /// <summary>An ordinary article of one report.</summary>
    public static TestArticle Of(
        string id,
        string heading,
        string body = "",
        string? published = null,
        string source = "Wire",
        string language = "en",
        string[]? places = null,
        string[]? actors = null,
        string[]? events = null)
    {
        var article = new Article
        {
            Id = ArticleId.Of(source, new ArticleIdentity(ArticleIdentityKind.Record, id)),
            Source = source,
            Title = heading,
            Body = body,
            Language = language,
            Published = published is null ? null : Day(published),
            Origin = $"test:{id}",
        };
        var report = Report.Of(article, new Entry(ReportKind.Article, heading, HeadingBasis.Stated, body)) with
        {
            Places = [.. (places ?? []).Select(Mentions.Place)],
            Actors = [.. (actors ?? []).Select(Mentions.Actor)],
            Dates = [.. (events ?? []).Select(Mentions.Date)],
        };
        return new TestArticle(article, [report]);
    }

    /// <summary>A live blog of entries, each "heading" or "heading|body" or "heading|body|anchor".</summary>
    public static TestArticle Blog(string id, params IReadOnlyList<string> entries)
    {
        var article = new Article
        {
            Id = ArticleId.Of("Blog", new ArticleIdentity(ArticleIdentityKind.Record, id)),
            Source = "Blog",
            Title = id,
            Language = "en",
            Body = string.Join('\n', entries),
        };
        return new TestArticle(article, [.. entries.Select(text => text.Split('|')).Select(parts => Report.Of(
            article,
            new Entry(ReportKind.Entry, parts[0], HeadingBasis.Stated, parts.ElementAtOrDefault(1)
                ?? "", Anchor: parts.ElementAtOrDefault(2))))]);
    }

    public static Published Day(string day) =>
        new(DateTimeOffset.Parse(day + "T00:00:00Z"), PublishedPrecision.Day, PublishedBasis.Record, day);
}

/// <summary>Mentions as a test says them.</summary>
internal static class Mentions
{
    /// <summary>
    /// A place by its path: <c>UA/UA.07/706483</c>; "" for a name that was not resolved; <c>~</c> before it for a demonym.
    /// </summary>
    public static PlaceMention Place(string path) => new(
        0, 1, "x", path.StartsWith('~') ? PlaceMentionKind.Demonym : PlaceMentionKind.Literal,
        [.. path.TrimStart('~').Split('/', StringSplitOptions.RemoveEmptyEntries).Select(id => PlaceId.Parse(id))], null, 1, "test");

    /// <summary>
    /// An actor by id; "" for one that nobody has listed; <c>media:</c> before it for a news outlet; what contains it behind it, each with
    /// <c>&lt;</c> before it.
    /// </summary>
    public static ActorMention Actor(string text)
    {
        var ids = text.Replace("media:", "").Split('<');
        return new ActorMention(0, 1, "x", ids[0].Length == 0 ? null : ActorId.Parse(ids[0]), "Somebody",
            text.StartsWith("media:") ? ActorKind.Media : ActorKind.Person, null, [], 1, "test")
        {
            Within = [.. ids.Skip(1).Select(id => ActorId.Parse(id))],
        };
    }

    /// <summary>A date from its first and last day: <c>2024-12-01/2024-12-31</c>, or one day.</summary>
    public static DateMention Date(string days)
    {
        var parts = days.Split('/');
        var date = new EventDate(DateOnly.Parse(parts[0]), DateOnly.Parse(parts[^1]), parts.Length == 1 ? DatePrecision.Day
            : DatePrecision.Range, DateBasis.Explicit);
        return new DateMention(0, 1, "x", TimexType.Date, days, date, 1, "test");
    }
}

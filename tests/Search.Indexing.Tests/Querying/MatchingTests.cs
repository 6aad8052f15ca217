using System.Text.RegularExpressions;

namespace Search.Indexing.Tests;

/// <summary>What each form of the query language finds, beside plain loops over the words.</summary>
public sealed class MatchingTests
{
    private static readonly string[] Words = ["alfa", "alba", "bravo", "brava", "delta", "echo"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_form_finds_what_plain_loops_find(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        var bodies = Enumerable.Range(0, 120).Select(_ => Body(random)).ToList();
        given.Commit(bodies.Take(60).Select((body, at) => TestArticle.Of($"a{at}", "Heading", body)));
        given.Commit(bodies.Skip(60).Select((body, at) => TestArticle.Of($"b{at}", "Heading", body)));

        for (var i = 0; i < 60; i++)
        {
            var (query, fits) = Form(random);
            Assert.True(bodies.Count(fits) == given.Search("q=" + Uri.EscapeDataString(query)).Total, query);
        }
    }

    [Theory]
    [InlineData("heading:kh?rkiv", "Kharkiv")]
    [InlineData("heading:khar*v", "Kharkiv Kharkov")]
    [InlineData("heading:*arkov", "Kharkov")]
    [InlineData("heading:kharkiv~1", "Kharkiv Kharkov Karkiv")]
    [InlineData("heading:harkiv~2", "Kharkiv Kharkov Karkiv")]
    [InlineData("heading:hkarkiv~1", "Kharkiv Karkiv")]
    [InlineData("heading:/k[h]?ark.v/", "Kharkiv Kharkov Karkiv")]
    [InlineData("heading:/ark/", "")]
    [InlineData("heading:Хар?ів", "Харків")]
    [InlineData("missing:event", "Kharkov Karkiv Харків")]
    [InlineData("missing:place", "Kharkiv Kharkov Karkiv Харків")]
    [InlineData("-missing:event", "Kharkiv")]
    [InlineData("event:2022-02..2022-03-01", "Kharkiv")]
    [InlineData("event:2022-04..", "")]
    [InlineData("published:2024-01-02..", "Kharkov Karkiv")]
    [InlineData("published:..2024-01-02", "Kharkiv Kharkov")]
    public void A_form_finds_these_headings(string query, string headings)
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("1", "Kharkiv", published: "2024-01-01", events: ["2022-02-24"]),
            TestArticle.Of("2", "Kharkov", published: "2024-01-02"),
            TestArticle.Of("3", "Karkiv", published: "2024-01-03"),
            TestArticle.Of("4", "Харків", language: "uk"));

        var page = given.Search("sort=published&q=" + Uri.EscapeDataString(query));

        Assert.Equal(headings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), page.Hits.Select(hit => hit.Heading).Order());
    }

    [Fact]
    public void The_words_a_pattern_stood_for_come_back_most_frequent_first()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("1", "kharkov"), TestArticle.Of("2", "kharkiv"), TestArticle.Of("3", "Kharkiv"));

        var expansion = Assert.Single(given.Search("q=khark%3Fv").Query.Expansions);

        Assert.Equal(("khark?v", "wildcard", 0), (expansion.Of, expansion.Why, expansion.More));
        Assert.Equal(["kharkiv", "kharkov"], expansion.To);
    }

    [Fact]
    public void Matches_of_every_form_are_marked_and_words_that_do_not_stand_near_are_not()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("1", "Heading", "The missile fell. Far from there Kharkiv slept. A missile over Kharkov woke Kharkiv."));

        Assert.Equal(["missile", "Kharkiv"], Marked(given, "\"missile kharkiv\"~>3"));
        Assert.Equal(["missile", "Kharkov", "Kharkiv"], Marked(given, "\"missile kharkiv\"~sentence kharkov~1 body:atleast1(kharkov)").Distinct());
        Assert.Equal(["Kharkov", "Kharkiv"], Marked(given, "/khark.*/")[1..]);
    }

    [Fact]
    public void Of_many_words_that_no_report_has_twenty_are_told_and_how_many_are_left_out()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Drone"));

        var words = Enumerable.Range(0, 250).Select(i => $"zz{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}q").ToList();
        var warnings = given.Search("q=" + string.Join(" OR ", words)).Query.Warnings;

        Assert.Equal(21, warnings.Count);
        Assert.Equal($"No report has '{words[19]}'.", warnings[19].Message);
        Assert.Equal("230 more notes on this query are left out.", warnings[20].Message);
    }

    [Fact]
    public void More_patterns_and_more_words_than_the_limit_are_refused_by_name()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("1", "Heading", string.Join(' ', Enumerable.Range(0, 1100).Select(number => $"word{number}x"))));

        Assert.Contains("16", given.Refused("q=" + string.Join("%20", Enumerable.Range(10, 17).Select(at => $"h{at}*"))).Problems[0].Message);
        Assert.Contains("1024", given.Refused("q=w*x").Problems[0].Message);
    }

    private static List<string> Marked(Given given, string query)
    {
        var snippet = given.Search("q=" + Uri.EscapeDataString(query)).Hits.Single().Snippets[0];
        return [.. snippet.Marks.Select(mark => snippet.Text[mark[0]..mark[1]])];
    }

    private static string Body(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)])).ToUpperInvariant() + "."));

    private static (string Query, Func<string, bool> Fits) Form(Random random)
    {
        var words = Enumerable.Range(0, random.Next(2, 4)).Select(_ => Words[random.Next(Words.Length)]).ToArray();
        var (between, count) = (random.Next(0, 4), random.Next(1, 4));
        var phrase = $"\"{string.Join(' ', words)}\"";
        return random.Next(8) switch
        {
            0 => ($"{phrase}~{between}", body => Places(body, words).Any(place => Between(place) <= between)),
            1 => ($"{phrase}~>{between}", body => Places(body, words).Any(place => IsInOrder(place) && Between(place) <= between)),
            2 => ($"{phrase}~sentence", body => Sentences(body).Any(sentence => Places(sentence, words).Any())),
            3 => ($"{phrase}~>sentence", body => Sentences(body).Any(sentence => Places(sentence, words).Any(IsInOrder))),
            4 => ($"atleast{count}({words[0]})", body => Tokens(body).Count(word => word == words[0]) >= count),
            5 => ($"atleast{count}({phrase})", body => Places(body, words).Count(place => IsInOrder(place) && Between(place) == 0) >= count),
            6 => ($"{words[0][..2]}?{words[0][3..]}", body => Tokens(body).Any(word => Regex.IsMatch(word, $"^{words[0][..2]}.{words[0][3..]}$"))),
            _ => ($"{words[0]}~1", body => Tokens(body).Any(word => word.Zip(words[0]).Count(pair => pair.First != pair.Second)
                + Math.Abs(word.Length - words[0].Length) <= 1)),
        };
    }

    /// <summary>Gets every way in which the words can be placed, each at a position of its own.</summary>
    private static IEnumerable<int[]> Places(string text, string[] words)
    {
        var tokens = Tokens(text);
        IEnumerable<int[]> places = [[]];
        foreach (var word in words)
        {
            places = places.SelectMany(place => Enumerable.Range(0, tokens.Length)
                .Where(at => tokens[at] == word && !place.Contains(at)).Select(at => (int[])[.. place, at]));
        }

        return places;
    }

    private static int Between(int[] place) => place.Max() - place.Min() + 1 - place.Length;

    private static bool IsInOrder(int[] place) => place.SequenceEqual(place.Order());

    private static string[] Sentences(string body) => body.Split('.', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Tokens(string text) => text.ToLowerInvariant().Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
}

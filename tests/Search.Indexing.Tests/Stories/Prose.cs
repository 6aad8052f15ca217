using Search.Articles;

namespace Search.Indexing.Tests;

/// <summary>Text that says nothing, word for word the same for the same seed, and unlike that of any other.</summary>
internal static class Prose
{
    private static readonly string[] Syllables = ["ka", "lo", "mi", "ru", "ten", "sol", "va", "dri", "po", "nak", "el", "ush", "gar", "bi", "to", "zen"];

    /// <summary>Makes sentences of fifteen words, all on one line.</summary>
    public static string Of(int seed, int sentences)
    {
        var random = new Random(seed);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        string Sentence() => string.Join(' ', Enumerable.Range(0, 15).Select(_ => Word())) + ".";
        return string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentence() is var text ? char.ToUpperInvariant(text[0]) + text[1..] : ""));
    }

    /// <summary>Gets the first words of a text.</summary>
    public static string Part(string text, double share) => string.Join(' ', text.Split(' ').Take((int)(text.Split(' ').Length * share)));

    /// <summary>Gets the last words of a text.</summary>
    public static string Rest(string text, double from) => string.Join(' ', text.Split(' ').Skip((int)(text.Split(' ').Length * from)));
}

/// <summary>What the tests of stories ask a corpus.</summary>
internal static class StoryQuestions
{
    public static ReportId Id(this Given given, string id, string source = "Wire") => Assert.Single(given.Search(
        $"q=id:{TestArticle.Of(id, "x", source: source).Article.Id}").Hits).Id;

    public static HitStory Story(this Given given, string id, string source = "Wire") => Assert.Single(given.Search(
        $"q=id:{TestArticle.Of(id, "x", source: source).Article.Id}").Hits).Story!;

    public static TestArticle At(this TestArticle article, string url) =>
        new(article.Article with { Url = new Uri(url) }, [.. article.Reports.Select(report => report with { Url = new Uri(url) })]);
}

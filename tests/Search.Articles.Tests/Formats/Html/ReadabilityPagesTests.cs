using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Search.Testing;

namespace Search.Articles.Tests.Formats.Html;

/// <summary>The 130 pages that Mozilla's Readability is tested with, against the text and the title that it is expected to find.</summary>
/// <remarks>
/// Four-token shingles, F1 a page, mean over pages. The expected text is another program's output and keeps captions and links to other
/// pages, which the post-filter takes out, so the text is scored without the filter too: the difference is what the filter takes, right or
/// wrong.
/// </remarks>
public sealed partial class ReadabilityPagesTests
{
    /// <summary>Pages that are no articles, with what they are; they count like the others.</summary>
    private static readonly Dictionary<string, string> NoArticles = new()
    {
        ["nytimes-5"] = "a section's front page: teasers and links",
        ["mathjax"] = "a formula in MathML, whose every letter the expected text gives a line",
        ["hukumusume"] = "a page of tables of links around a tale of few lines",
        ["mozilla-1"] = "a product page with captions and buttons",
        ["mozilla-2"] = "a product page with captions and buttons",
        ["wikipedia-4"] = "a list of films as tables, mostly links",
        ["base-url"] = "a page of links, to test how addresses are made absolute",
        ["base-url-base-element"] = "as base-url",
        ["base-url-base-element-relative"] = "as base-url",
    };

    [Fact]
    public async Task Titles_and_texts_are_right_on_nearly_all_pages()
    {
        using var folder = new TempFolder();
        var scores = new List<(string Page, bool Title, double Filtered, double Whole)>();
        foreach (var page in Directory.GetDirectories(Unpack(folder)).Order(StringComparer.Ordinal))
        {
            scores.Add(await Score(page));
        }

        var (titles, filtered, whole) = (scores.Average(score => score.Title ? 1 : 0), scores.Average(score => score.Filtered), scores.Average(score => score.Whole));
        TestContext.Current.SendDiagnosticMessage($"pages {scores.Count}, titles {titles:P1}, F1 {filtered:F4}, without the post-filter {whole:F4}");
        foreach (var score in scores.Where(score => score.Filtered < 0.9 || !score.Title))
        {
            TestContext.Current.SendDiagnosticMessage($"{score.Filtered:F3} {score.Whole:F3} {score.Page}{(NoArticles.TryGetValue(score.Page, out var what) ? $" ({what})" : "")}");
        }

        Assert.Equal(130, scores.Count);
        Assert.InRange(titles, 0.97, 1);
        Assert.InRange(filtered, 0.93, 1);
        Assert.InRange(whole, 0.93, 1);
        Assert.All(NoArticles.Keys, name => Assert.Contains(scores, score => score.Page == name));
    }

    private static async Task<(string Page, bool Title, double Filtered, double Whole)> Score(string folder)
    {
        var markup = await File.ReadAllTextAsync(Path.Combine(folder, "source.html"));
        var expected = Shingles(AllText(await File.ReadAllTextAsync(Path.Combine(folder, "expected.html"))));
        var title = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "expected-metadata.json"))).RootElement.GetProperty("title").GetString()!;
        var article = Assert.Single(await Reading.Read(Path.Combine(folder, "source.html"), format: ArticleFormat.Find("html"))).Article!;
        return (Path.GetFileName(folder), Words(article.Title) == Words(title), F1(expected, Shingles(article.Body)), F1(expected, Shingles(Unfiltered(markup))));
    }

    private static string Unfiltered(string markup)
    {
        var text = "";
        using var reader = new SmartReader.Reader("https://page.invalid/", new HtmlParser().ParseDocument(markup));
        reader.AddCustomOperationEnd(element => text = AllText(element.InnerHtml));
        reader.GetArticle();
        return text;
    }

    // Text nodes parted by spaces would part words at every bold letter: only elements that begin a line do.
    private static string AllText(string markup) => new HtmlParser().ParseDocument(Block().Replace(markup, " <")).Body!.TextContent;

    private static Dictionary<string, int> Shingles(string text)
    {
        var tokens = Token().Matches(text).Select(match => match.Value).ToArray();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < Math.Min(tokens.Length, Math.Max(1, tokens.Length - 3)); at++)
        {
            var shingle = string.Join(' ', tokens.Skip(at).Take(4));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    private static double F1(Dictionary<string, int> expected, Dictionary<string, int> found)
    {
        var shared = expected.Sum(shingle => Math.Min(shingle.Value, found.GetValueOrDefault(shingle.Key)));
        var all = expected.Values.Sum() + found.Values.Sum();
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Unpack(TempFolder folder)
    {
        var archive = SharedData.Path("data/html/readability-pages.tar.xz");
        Assert.SkipUnless(File.Exists("/usr/bin/xz"), "Unpacking the pages takes xz.");
        using var tar = Process.Start("tar", ["-xJf", archive, "-C", folder.Path]);
        tar.WaitForExit();
        Assert.Equal(0, tar.ExitCode);
        return Assert.Single(Directory.GetDirectories(folder.Path));
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Token();

    [GeneratedRegex("<(?=/?(address|article|aside|blockquote|br|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|img|li|main|nav|ol|p|picture|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|iframe)\\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Block();
}

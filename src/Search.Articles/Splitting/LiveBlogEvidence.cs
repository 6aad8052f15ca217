using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>Weighs whether an article is a live blog: an article with crossheads is one story, and must stay one.</summary>
/// <remarks>
/// There must be at least <see cref="FewestStories"/> headings that say something by themselves with a story below, and at least two
/// points: two for a title or URL that calls it live, one for a title that says "latest" or ends with "live", one for each teaser that
/// repeats a heading (two at most), one for <see cref="ManyStories"/> such headings or more.
/// </remarks>
internal static partial class LiveBlogEvidence
{
    private const int FewestStories = 3;
    private const int ManyStories = 6;
    private const int Enough = 2;

    public static bool Suffices(Article article, LiveBlogReading reading)
    {
        var stories = reading.Drafts.Count(draft => draft.IsStory);
        return stories >= FewestStories && stories * 2 >= reading.Drafts.Count(draft => draft.Paragraphs > 0)
            && Points(article, reading, stories) >= Enough;
    }

    /// <summary>Says whether a title or an address calls what it names a live blog.</summary>
    public static bool IsCalledLive(string title, Uri? url) =>
        Live().IsMatch(title) || (url is not null && LivePath().IsMatch(url.AbsolutePath));

    private static int Points(Article article, LiveBlogReading reading, int stories) =>
        (IsCalledLive(article.Title, article.Url) ? 2 : 0)
        + (Latest().IsMatch(article.Title) ? 1 : 0)
        + Math.Min(reading.Teasers, 2)
        + (stories >= ManyStories ? 1 : 0);

    [GeneratedRegex(
        @"\blive\s*([:|]|\s[–—-]\s)|[:|]\s*live\b|\blive ?blog\b|\blive (updates|coverage|news)\b|\bas it happened\b|\bminute[ -]by[ -]minute\b"
        + @"|\b(онлайн|наживо|текстова трансляція|прямая трансляция|текстовая трансляция)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Live();

    [GeneratedRegex(@"\blatest\b|\blive$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Latest();

    [GeneratedRegex(
        @"(/live/|/live-?blog|live-?blog|-live(-|/|\.|$)|live-updates)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LivePath();
}

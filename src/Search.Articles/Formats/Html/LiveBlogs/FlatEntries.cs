using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>Reads the entries of a live blog that a page prints as running paragraphs, told apart by times and headings alone.</summary>
internal static class FlatEntries
{
    public static IReadOnlyList<Entry> Of(Page page, Published? published, FormatOptions options)
    {
        if (PageProse.Of(page.Document).Holder?.Clone(deep: true) is not IElement holder)
        {
            return [];
        }

        NamedBoxes.Remove(holder);
        var lines = new StampedLines([.. PageText.Lines(holder).Where(IsStory).Select(line => line.Text)]);
        return lines.AreEntries ? lines.Entries(text => TimeOf(text, published, options)) : [];
    }

    // The lines of time elements count as links.
    private static bool IsStory(PageLine line) =>
        TimeStamp.Of(line.Text) is not null || (!line.IsMostlyLinks && !PageFurniture.IsOne(line));

    private static Published? TimeOf(string text, Published? published, FormatOptions options) =>
        PageDateText.Read(text, PublishedBasis.Text, options) is { Precision: PublishedPrecision.Instant } stated ? stated
        : DayClock.At(published, text, options.Dates) is { } at
            ? new(at, PublishedPrecision.Instant, PublishedBasis.Text, text, InFuture: at > options.Clock.GetUtcNow())
            : null;
}

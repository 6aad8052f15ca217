using Search.Articles;

namespace Search.Ingest;

/// <summary>Tells whether a page that a list points at is to be asked for again.</summary>
internal static class LinkAge
{
    private static readonly TimeSpan StillChanging = TimeSpan.FromDays(1);

    /// <summary>
    /// A page that was never fetched is due, and one that changed since by what the list says. Another one is due some time after it was
    /// last fetched, unless by then it had not changed for a day: that long, stories are still edited without their lists saying so.
    /// </summary>
    /// <param name="link">The link.</param>
    /// <param name="known">What is remembered of the page, or null.</param>
    /// <param name="now">Now.</param>
    /// <param name="refetchAfter">After how long a page is asked for again.</param>
    public static bool IsDue(ArticleLink link, Remembered? known, DateTimeOffset now, TimeSpan refetchAfter)
    {
        var changed = link.Changed ?? link.Stated?.Updated?.At ?? link.Stated?.Published?.At;
        return known is null
            || changed > known.At
            || (now - known.At >= refetchAfter && (changed is null || changed > known.At - StillChanging));
    }
}

namespace Search.Ingest;

/// <summary>A URL to take in: a page, a feed, a sitemap or an archive, which its content tells.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Outlet">The source that it belongs to, or null where its articles say it.</param>
/// <param name="IsWhole">Whether a person named it to be read whole, however large.</param>
public sealed record WebTarget(Uri Url, SourceEntry? Outlet = null, bool IsWhole = false);

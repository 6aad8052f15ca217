namespace Search.Ingest;

/// <summary>A URL to fetch, and how.</summary>
/// <param name="Url">The URL.</param>
/// <param name="IsWhole">Whether a person named it to be read whole, however large: then the limits of archives hold.</param>
/// <param name="IsAnew">Whether it is fetched even if it is as it was: nothing that is remembered is sent.</param>
public sealed record FetchRequest(Uri Url, bool IsWhole = false, bool IsAnew = false);

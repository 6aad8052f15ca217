namespace Search.Articles;

/// <summary>Reads web addresses: absolute, http or https; anything else is none.</summary>
/// <remarks>A port that is the scheme's own is left out, since an address is written as it was read.</remarks>
internal static class WebAddress
{
    public static Uri? Read(string? text, Uri? relativeTo = null)
    {
        var made = relativeTo is null
            ? Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var url)
            : Uri.TryCreate(relativeTo, text?.Trim(), out url);
        return made && url!.Scheme is "http" or "https" && url.Host.Length > 0 ? WithoutOwnPort(url) : null;
    }

    private static Uri WithoutOwnPort(Uri url) =>
        url.IsDefaultPort && url.OriginalString.Contains(url.Scheme == "https" ? ":443" : ":80", StringComparison.Ordinal)
            ? new(url.AbsoluteUri)
            : url;
}

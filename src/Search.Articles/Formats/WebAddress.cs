namespace Search.Articles;

/// <summary>Reads web addresses: absolute, http or https; anything else is none.</summary>
internal static class WebAddress
{
    public static Uri? Read(string? text, Uri? relativeTo = null)
    {
        var made = relativeTo is null
            ? Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var url)
            : Uri.TryCreate(relativeTo, text?.Trim(), out url);
        return made && url!.Scheme is "http" or "https" && url.Host.Length > 0 ? url : null;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text;
using Search.Articles;

namespace Search.Ingest;

/// <summary>URLs that may be fetched, and how they are shown: query strings can hold tokens, so their longer values are left out.</summary>
public static class SafeUrl
{
    private const int LongestValue = 12;

    private static readonly string[] SecretNames = ["key", "token", "auth", "sig", "secret", "pass", "session", "user", "code"];

    /// <summary>Shows a URL without fragment, user name and password, and without the values of its query that could be secret.</summary>
    public static string Show(Uri url)
    {
        var text = new StringBuilder(url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
        var separator = '?';
        foreach (var part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(separator).Append(ShowParameter(part));
            separator = '&';
        }

        return text.ToString();
    }

    /// <summary>Reads a URL that a person or a list named, or says why it cannot be fetched.</summary>
    /// <param name="text">The text.</param>
    /// <param name="url">The URL, without fragment.</param>
    /// <param name="problem">What is wrong and what would be right.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? url, out string problem)
    {
        problem = Uri.TryCreate(text, UriKind.Absolute, out url)
            ? ProblemOf(url)?.Message ?? ""
            : "This is no URL. Write it with http:// or https://.";
        url = problem.Length == 0 ? WithoutFragment(url!) : null;
        return url is not null;
    }

    /// <summary>Says why a URL is not fetched, or null where nothing speaks against it.</summary>
    internal static FetchFailed? ProblemOf(Uri url) =>
        !url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.Host.Length == 0
            ? new(
                url,
                FetchFault.InvalidUrl,
                $"'{(url.IsAbsoluteUri ? url.Scheme + ":" : "a relative address")}' cannot be fetched. Only http and https can.")
        : url.UserInfo.Length > 0
            ? new(
                url,
                FetchFault.Credentials,
                $"The address of {url.Host} holds a user name or password, which would end in logs. Fetch the file by other means and name it.")
        : null;

    /// <summary>Gets what identifies content that was fetched: the URL, with a hash in place of its query.</summary>
    internal static string Identity(Uri url) =>
        url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        + (url.Query.Length > 0 ? $"?{Base32.OfHash(url.Query, characters: 16)}" : "");

    internal static Uri WithoutFragment(Uri url) =>
        url.Fragment.Length == 0 ? url : new Uri(url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));

    private static string ShowParameter(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = equals < 0 ? ("", part) : (part[..equals], part[(equals + 1)..]);
        var isSecret = value.Length > LongestValue
            || Array.Exists(SecretNames, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        return $"{name}{(equals < 0 ? "" : "=")}{(isSecret ? "…" : value)}";
    }
}

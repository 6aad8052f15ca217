using System.Text;

namespace Search.Web;

/// <summary>Knows whether a request bears a key that this server honours.</summary>
/// <param name="hashes">The keys' hashes: those of the data directory's file, of the setting, and of this run's own token.</param>
internal sealed class AccessKeys(IReadOnlyList<KeyHash> hashes)
{
    private const int LongestKey = 512;

    /// <summary>
    /// Takes <c>Authorization: Bearer KEY</c> (RFC 6750), and <c>Basic</c>'s password (RFC 7617), which browsers ask for.
    /// </summary>
    public bool Admit(HttpRequest request)
    {
        var key = Presented(request.Headers.Authorization.ToString());
        return key is { Length: > 0 and <= LongestKey } && IsKnown(KeyHash.Of(key));
    }

    private bool IsKnown(KeyHash presented)
    {
        var known = false;
        foreach (var hash in hashes)
        {
            known |= hash.Equals(presented);
        }

        return known;
    }

    private static string? Presented(string authorization) =>
        After("Bearer ", authorization) ?? (After("Basic ", authorization) is { } credentials ? Password(credentials) : null);

    private static string? After(string scheme, string authorization) =>
        authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? authorization[scheme.Length..].Trim() : null;

    private static string? Password(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
    }
}

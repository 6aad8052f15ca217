namespace Search.Indexing;

/// <summary>Writes the addresses under which one page is reached as one text.</summary>
/// <remarks>
/// Without scheme, default port, <c>www.</c>, <c>m.</c>, <c>mobile.</c> and <c>amp.</c> before the host, fragment, trailing slash, index
/// file and the marks of AMP forms (amphtml.org: /amp, .amp, ?amp, and the caches' addresses); without parameters that only tell where a
/// reader came from; the other parameters in order of their names. By the rules of RFC 3986 6.2 and those of the programs that add such
/// parameters.
/// </remarks>
internal static class PageAddress
{
    private static readonly string[] HostPrefixes = ["www.", "m.", "mobile.", "amp.", "touch."];

    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "igshid", "igsh", "mc_cid", "mc_eid", "ref",
        "ref_src", "ref_url", "referrer", "cmpid", "ocid", "ncid", "sr_share", "smid", "smtyp", "mkt_tok", "_ga", "_gl", "oly_enc_id",
        "oly_anon_id", "vero_id", "wt_mc", "wt.mc_id", "xtor", "at_medium", "at_campaign", "at_custom1", "at_format", "ns_source",
        "ns_mchannel", "ns_campaign", "amp", "amp_js_v", "amp_gsa", "usqp", "outputtype", "s_cid",
    };

    /// <summary>Gets the text, or null where the address is none of a page on the web.</summary>
    public static string? Normal(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            return null;
        }

        var host = address.IdnHost.ToLowerInvariant();
        var path = address.AbsolutePath;
        Unwrap(ref host, ref path);
        var port = address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}");
        var place = address.Fragment.StartsWith("#!", StringComparison.Ordinal) ? address.Fragment : "";
        return Bare(host) + port + Plain(path) + Query(address.Query) + place;
    }

    /// <summary>An AMP cache names the page itself behind its own address.</summary>
    private static void Unwrap(ref string host, ref string path)
    {
        var isCache = host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal)
            || (Bare(host) == "google.com" && path.StartsWith("/amp/", StringComparison.Ordinal));
        if (!isCache)
        {
            return;
        }

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(part => part.Length <= 3 && !part.Contains('.', StringComparison.Ordinal)).ToList();
        if (parts.Count > 0)
        {
            host = parts[0].ToLowerInvariant();
            path = "/" + string.Join('/', parts.Skip(1));
        }
    }

    private static string Bare(string host)
    {
        foreach (var prefix in HostPrefixes)
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.AsSpan(prefix.Length).Contains('.'))
            {
                return host[prefix.Length..];
            }
        }

        return host;
    }

    private static string Plain(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        parts.RemoveAll(part =>
            part.Equals("amp", StringComparison.OrdinalIgnoreCase) || part.Equals("amp.html", StringComparison.OrdinalIgnoreCase));
        if (parts.Count > 0 && parts[^1].ToLowerInvariant() is "index.html" or "index.htm" or "index.php" or "default.aspx")
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return string.Concat(parts.Select(part => "/" + part)).Replace(".amp.html", ".html", StringComparison.OrdinalIgnoreCase)
            is var plain && plain.EndsWith(".amp", StringComparison.OrdinalIgnoreCase) ? plain[..^4] : plain;
    }

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !IsTracking(pair.Split('=')[0])).Order(StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string name) =>
        Tracking.Contains(name)
        || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("pk_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("mtm_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("hsa_", StringComparison.OrdinalIgnoreCase);
}

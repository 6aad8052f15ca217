using System.Globalization;
using System.Text.Json;
using Search.Articles;

namespace Search.Ingest;

/// <summary>Reads the members of a list of sources.</summary>
internal static class SourceListReader
{
    private const int LongestName = 500;

    /// <summary>The members of a source besides its name, as they are documented.</summary>
    public static readonly string[] Members =
        ["country", "side", "language", "feeds", "sitemaps", "pages", "paths", "time_zone", "date_order", "poll"];

    private static readonly string[] Places = ["feeds", "sitemaps", "pages", "paths"];

    public static SourceList Read(SourceValue root, string folder)
    {
        var members = root.Members("sources", "contact", "$schema");
        var sources = members.TryGetValue("sources", out var list) ? list.Items().Select(item => Source(item, folder)).ToList() : [];
        var names = sources.Select(source => source.Name).Where(name => name.Length > 0);
        foreach (var twice in names.CountBy(name => name, StringComparer.OrdinalIgnoreCase).Where(count => count.Value > 1))
        {
            list.Fault($"'{twice.Key}' is named {twice.Value} times. Put its feeds into one source.");
        }

        var contact = members.TryGetValue("contact", out var stated)
            ? stated.Read(Contact, "Write a mail address or the address of a page.")
            : null;
        return new(sources, contact);
    }

    /// <summary>
    /// Reads a time such as <c>30s</c>, <c>15m</c>, <c>2h</c> or <c>1d</c>, from 1 second to 30 days; null where the text is none.
    /// </summary>
    public static TimeSpan? Interval(string text)
    {
        var digits = text.AsSpan(0, Math.Max(0, text.Length - 1));
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > 1_000_000)
        {
            return null;
        }

        TimeSpan? interval = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
        return interval <= TimeSpan.FromDays(30) ? interval : null;
    }

    private static SourceEntry Source(SourceValue value, string folder)
    {
        var members = value.Members("name", Members);
        T? Of<T>(string name, Func<string, T?> read, string expected) =>
            members.TryGetValue(name, out var member) ? member.Read(read, expected) : default;
        List<T> All<T>(string name, Func<string, T?> read, string expected)
            where T : class =>
            members.TryGetValue(name, out var member) ? [.. member.Items().Select(item => item.Read(read, expected)).OfType<T>()] : [];

        var source = new SourceEntry
        {
            Name = Of(
                "name",
                text => text.Length is > 0 and <= LongestName ? text : null,
                $"Write its name, of at most {LongestName} characters.") ?? "",
            Country = Of(
                "country",
                text => text.Length == 2 && text.All(char.IsAsciiLetterUpper) ? text : null,
                "Write a country as ISO 3166-1 alpha-2: UA."),
            Side = Of<SourceSide?>("side", Side, "Write belligerent, third_party or unknown."),
            Language = Of(
                "language",
                text => text.Length == 2 && text.All(char.IsAsciiLetterLower) ? text : null,
                "Write a language as ISO 639-1: uk."),
            TimeZone = Of(
                "time_zone",
                text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone : null,
                "Write a zone of the IANA database: Europe/Kyiv."),
            DateOrder = Of<DateOrder?>("date_order", Order, "Write dmy, mdy or ymd."),
            Poll = Of<TimeSpan?>("poll", Interval, "Write a time from 1s to 30d, such as 15m or 2h.") ?? new SourceEntry { Name = "" }.Poll,
            Urls = [.. All("feeds", Url, UrlExpected), .. All("sitemaps", Url, UrlExpected), .. All("pages", Url, UrlExpected)],
            Paths = All("paths", text => text.Length > 0 ? Path.Combine(folder, text) : null, "Write a file, a folder or a pattern."),
        };
        if (!Array.Exists(Places, members.ContainsKey) && value.Element.ValueKind == JsonValueKind.Object)
        {
            value.Fault("It names nothing to read. Give it feeds, sitemaps, pages or paths.");
        }

        return source;
    }

    private const string UrlExpected = "Write a URL with http:// or https://, without user name and password.";

    private static Uri? Url(string text) => SafeUrl.TryRead(text, out var url, out _) ? url : null;

    private static SourceSide? Side(string text) => text switch
    {
        "belligerent" => SourceSide.Belligerent,
        "third_party" => SourceSide.ThirdParty,
        "unknown" => SourceSide.Unknown,
        _ => null,
    };

    private static DateOrder? Order(string text) => text switch
    {
        "dmy" => DateOrder.Dmy,
        "mdy" => DateOrder.Mdy,
        "ymd" => DateOrder.Ymd,
        _ => null,
    };

    private static string? Contact(string text) =>
        text.Length is > 2 and < 200 && !text.AsSpan().ContainsAny("()\r\n ")
            && (text.Contains('@', StringComparison.Ordinal) || text.StartsWith("http", StringComparison.Ordinal)) ? text : null;
}

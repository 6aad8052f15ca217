using System.Text.Json;

namespace Search.Web.Tests;

/// <summary>Articles as they are sent, a line each.</summary>
internal static class News
{
    public static readonly string[] Five =
    [
        Article("k1", "North Korean casualties in Kursk", "2024-12-28", "John Kirby spoke of casualties in Kursk, Russia, on 27 December 2024."),
        Article("k2", "Drones over Odesa", "2024-12-27", "Drones came down over Odesa, Ukraine. Volodymyr Zelensky answered.", source: "My Wire"),
        Article("k3", "Shelling in Kharkiv", "2022-03-15", "Shelling hit Kharkiv in March 2022. Drones were seen."),
        Article("k4", "Fighting in Sudan", "2024-11-02", "There was fighting in Sudan. The Wagner Group denied a part in it."),
        Article("k5", "A note without a date", null, "Nobody knows when drones were first seen here."),
    ];

    public static string Article(string id, string title, string? date, string body, string source = "The Wire", string lang = "en", string? url = null) =>
        JsonSerializer.Serialize(new Dictionary<string, string?> { ["id"] = id, ["title"] = title, ["date"] = date, ["source"] = source, ["lang"] = lang, ["body"] = body, ["url"] = url });
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Search.Indexing;
using ZstdSharp.Unsafe;

namespace Search.Benchmarks.Store;

/// <summary>Makes a dictionary for packing frames out of the store of the sample; index-data/packing/README.md says why so.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- dictionary DATA FILE</c>, where DATA is a data directory into which
/// index-data/sample alone was ingested.
/// </remarks>
internal static partial class DictionaryMaker
{
    private const int Size = 110_000;
    private const int Apart = 4; // One article of so many is kept out of the text: the tables are made from how those pack.
    private const int Level = 3;

    private static readonly string[] Mentions = ["dates", "places", "actors"];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(string data, string file)
    {
        var articles = Contents(data, FrameKind.Received);
        var reports = Contents(data, FrameKind.Revision);
        var text = Encoding.UTF8.GetBytes(Text([.. Told(articles)], [.. Told(reports)]));
        var tables = Tables(text, [.. KeptOut(articles), .. KeptOut(reports)]);
        File.WriteAllBytes(file, [.. Encoding.ASCII.GetBytes(Convert.ToBase64String(tables)), (byte)'\n', .. text]);
    }

    /// <summary>What is likelier to be repeated stands nearer to the end, where references to it are shorter.</summary>
    private static string Text(JsonNode[] articles, JsonNode[] reports)
    {
        var before = string.Concat(Prose(reports, "uk").Concat(Prose(reports, "ru")));
        var mentions = string.Concat(OneForEachReason(reports));
        var behind = $"{mentions}{WithoutBody(articles[0], "article")}\n{WithoutBody(reports[0], "report")}\n";
        var room = Size - Encoding.UTF8.GetByteCount(before) - Encoding.UTF8.GetByteCount(behind);
        var english = Prose(reports, "en").TakeWhile(prose => (room -= Encoding.UTF8.GetByteCount(prose)) >= 0);
        return before + string.Concat(english) + behind;
    }

    private static IEnumerable<string> Prose(IEnumerable<JsonNode> reports, string language) => reports
        .Select(content => content["report"]!)
        .Where(report => (string?)report["language"] == language)
        .Select(report => $"{report["heading"]}\n{report["body"]}\n");

    /// <summary>The first mention for each reason there is but for its numbers, the rarest reasons first.</summary>
    private static IEnumerable<string> OneForEachReason(IEnumerable<JsonNode> reports) => reports
        .SelectMany(content => Mentions.SelectMany(facet => content["report"]![facet]!.AsArray()))
        .GroupBy(mention => $"{mention!["kind"] ?? mention["type"]} {Numbers().Replace((string)mention["why"]!, "")}")
        .OrderBy(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.First()!.ToJsonString(Json) + "\n");

    private static string WithoutBody(JsonNode content, string name)
    {
        var copy = content.DeepClone();
        copy[name]!["body"] = "";
        foreach (var mentions in Mentions.Select(facet => copy[name]![facet]?.AsArray()).OfType<JsonArray>())
        {
            mentions.RemoveRange(Math.Min(2, mentions.Count), Math.Max(0, mentions.Count - 2));
        }

        return copy.ToJsonString(Json);
    }

    /// <summary>Gets what stands before the text in a dictionary: the tables of letters, lengths and distances.</summary>
    private static unsafe byte[] Tables(byte[] text, JsonNode[] examples)
    {
        var contents = Array.ConvertAll(examples, content => Encoding.UTF8.GetBytes(content.ToJsonString(Json)));
        var sizes = Array.ConvertAll(contents, content => (nuint)content.Length);
        var made = new byte[text.Length + 4096];
        fixed (byte* to = made, from = text, all = contents.SelectMany(content => content).ToArray())
        fixed (nuint* each = sizes)
        {
            var parameters = new ZDICT_params_t { compressionLevel = Level, dictID = (uint)Packing.Zstandard };
            var size = Methods.ZDICT_finalizeDictionary(
                to, (nuint)made.Length, from, (nuint)text.Length, all, each, (uint)sizes.Length, parameters);
            return Methods.ZDICT_isError(size)
                ? throw new InvalidDataException(Methods.ZDICT_getErrorName(size))
                : made[..((int)size - text.Length)];
        }
    }

    private static List<JsonNode> Contents(string data, FrameKind kind)
    {
        using var store = StoreFile.OpenToRead(data) ?? throw new FileNotFoundException($"There is no store in {data}.");
        return [.. StoreScan.Frames(store, StoreFile.HeadSize, store.Length)
            .Where(frame => frame.Kind == kind).Select(frame => JsonNode.Parse(frame.Content.Span)!)];
    }

    private static IEnumerable<JsonNode> Told(IEnumerable<JsonNode> all) => all.Where((_, at) => at % Apart != Apart - 1);

    private static IEnumerable<JsonNode> KeptOut(IEnumerable<JsonNode> all) => all.Where((_, at) => at % Apart == Apart - 1);

    [GeneratedRegex(@"[\d.]+")]
    private static partial Regex Numbers();
}

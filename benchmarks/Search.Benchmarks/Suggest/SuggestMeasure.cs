using System.Diagnostics;
using System.Globalization;
using System.Text;
using Search.Benchmarks.Indexing;
using Search.Indexing;
using Search.Reference;

namespace Search.Benchmarks.Suggest;

/// <summary>
/// Measures suggestions: every beginning of the words and names that readers type, right and misspelt, over a corpus made of real articles
/// to which places of the gazetteer were added.
/// </summary>
/// <remarks>Run: <c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- suggest ARTICLES-FOLDER GAZETTEER REPORTS [CORPUS-FOLDER]</c>; a corpus folder is kept,
/// and used as it is where it is there.</remarks>
internal static class SuggestMeasure
{
    private const int CommitSize = 5000;
    private const int Rounds = 7;

    private static readonly string[] Typed =
    [
        "kharkiv", "kyiv", "киев", "donetsk", "bakhmut", "zaporizhzhia", "north korea", "united arab emirates", "president", "government", "missile",
        "air defence", "khartoum", "minister of defence", "оборона", "sevastopol", "islamabad", "prime minister", "san francisco", "ceasefire",
        "president kharkiv", "drone attack odesa", "oil prices sau", "(russia OR ukraine) mis", "خاركيف", "mariupol", "reconstruction",
    ];

    public static void Run(string articles, string gazetteer, int reports, string? kept)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("dateline-suggest-").FullName;
        try
        {
            using var places = Gazetteer.Open(gazetteer);
            using var writer = CorpusWriter.Open(folder, TimeProvider.System);
            if (writer.Sequence == 0)
            {
                Index(writer, articles, places, reports);
            }

            using var reader = writer.OpenReader(Labels(places));
            Measure(reader, writer, articles);
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Measure(CorpusReader reader, CorpusWriter writer, string articles)
    {
        reader.Search(new SearchRequest { Query = "president", Facets = [] });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        Ask(reader, "k");
        var first = clock.Elapsed.TotalMilliseconds;
        var size = GC.GetTotalMemory(forceFullCollection: true) - before;
        Print($"first suggestion, which builds: {first:0} ms; kept on the heap for suggestions: {size / 1e6:0.0} MB");
        var (article, report) = PlainArticles.Read(articles).First();
        writer.Put(article with { Title = "Another" }, [report with { Heading = "Another" }]);
        writer.Commit("measure");
        clock.Restart();
        Ask(reader, "k");
        Print($"first suggestion after a commit of one report: {clock.Elapsed.TotalMilliseconds:0.0} ms");
        var texts = Typed.SelectMany(Beginnings).Distinct().ToList();
        Report("as written", reader, texts, "");
        Report("misspelt", reader, [.. Typed.SelectMany(Misspelt).SelectMany(Beginnings).Distinct()], "");
        Report("within a filter", reader, texts, "from=1987-03-01&to=1987-06-30");
        Report("as of sequence 3", reader, texts, "as_of=3");
    }

    /// <summary>Takes the least of some rounds for each text, so that what else the machine does counts little.</summary>
    private static void Report(string what, CorpusReader reader, List<string> texts, string filters)
    {
        SearchRequest.TryRead(Parameters(filters), out var within, out _);
        var least = texts.ToDictionary(text => text, _ => double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                var start = Stopwatch.GetTimestamp();
                Ask(reader, text, within);
                least[text] = Math.Min(least[text], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        var times = least.OrderBy(pair => pair.Value).ToList();
        var (median, p99, most) = (times[times.Count / 2], times[times.Count * 99 / 100], times[^1]);
        Print($"{what,-16} {texts.Count,4} texts  p50 {median.Value:0.00} ms  p99 {p99.Value:0.00} ms ({p99.Key})  most {most.Value:0.00} ms ({most.Key})");
    }

    private static SuggestionList Ask(CorpusReader reader, string text, SearchRequest? within = null) =>
        (SuggestionList)reader.Suggest(new SuggestRequest(text, SuggestRequest.DefaultLimit, within ?? new SearchRequest()));

    private static IEnumerable<KeyValuePair<string, string>> Parameters(string query) => query
        .Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).Select(part => KeyValuePair.Create(part[0], part[1]));

    private static IEnumerable<string> Beginnings(string text) => Enumerable.Range(1, text.Length).Select(length => text[..length]);

    /// <summary>Leaves a letter out, doubles one, and swaps two.</summary>
    private static IEnumerable<string> Misspelt(string text)
    {
        var middle = text.Length / 2;
        yield return text.Remove(middle, 1);
        yield return text.Insert(middle, text[middle..(middle + 1)]);
        yield return text[..1] + text[2] + text[1] + text[3..];
    }

    private static void Index(CorpusWriter writer, string articles, Gazetteer gazetteer, int reports)
    {
        var random = new Random(1);
        var all = PlainArticles.Read(articles).ToList();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < reports; i++)
        {
            var (article, report) = all[i % all.Count];
            var named = Enumerable.Range(0, 5).Select(_ => Place(random, gazetteer)).ToList();
            var body = new StringBuilder(report.Body).AppendJoin(' ', named.SelectMany(place => Names(gazetteer, place, random))).Append('.').ToString();
            var id = Search.Articles.ArticleId.Of(article.Source, new(Search.Articles.ArticleIdentityKind.Record, $"{i}"));
            writer.Put(article with { Id = id, Body = body }, [report with { ArticleId = id, Body = body, Places = [.. named.Select(place => Mention(gazetteer, place))] }]);
            if ((i + 1) % CommitSize == 0)
            {
                writer.Commit("measure");
            }
        }

        writer.Commit("measure");
        Print($"{reports} reports indexed in {clock.Elapsed.TotalSeconds:0} s");
    }

    /// <summary>A few places are named often, most seldom.</summary>
    private static int Place(Random random, Gazetteer gazetteer) => (int)(Math.Pow(random.NextDouble(), 3) * gazetteer.Count / 2);

    private static IEnumerable<string> Names(Gazetteer gazetteer, int place, Random random)
    {
        yield return gazetteer.NameAt(place);
        if (gazetteer.OtherNamesAt(place) is { Count: > 0 } others)
        {
            yield return others[random.Next(others.Count)];
        }
    }

    private static PlaceMention Mention(Gazetteer gazetteer, int place) =>
        new(0, 1, "x", PlaceMentionKind.Literal, gazetteer.PathAt(place), null, 1, "made");

    private static FacetLabels Labels(Gazetteer gazetteer) => new(
        place => gazetteer.IndexOf(place) is { } index ? new FacetLabel(gazetteer.NameAt(index)) : null, _ => null)
    {
        PlaceNames = place => gazetteer.IndexOf(place) is { } index
            ? new OtherNames(gazetteer.OtherNamesAt(index), gazetteer[index].Importance) : null,
    };

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

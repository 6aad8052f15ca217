using System.Globalization;
using Search.Benchmarks.Articles;
using Search.Benchmarks.Counting;
using Search.Benchmarks.Enrichment;
using Search.Benchmarks.Indexing;
using Search.Benchmarks.Peers;
using Search.Benchmarks.Reading;
using Search.Benchmarks.Steady;
using Search.Benchmarks.Store;
using Search.Benchmarks.Suggest;
using Search.Indexing;

switch (args)
{
    case ["index", var articles]:
        IndexMeasure.Run(articles);
        break;
    case ["counting", var actors, var reports]:
        CountingMeasure.Run(actors, int.Parse(reports, CultureInfo.InvariantCulture));
        break;
    case ["html", var pages]:
        HtmlMeasure.Run(pages);
        break;
    case ["enrich", var texts, ..]:
        EnrichMeasure.Run(texts, args.ElementAtOrDefault(2));
        break;
    case ["memory", var name, var megabytes]:
        await MemoryMeasure.Run(name, megabytes);
        break;
    case ["steady", .. var options]:
        SteadyMeasure.Run(options);
        break;
    case ["packing", var data]:
        PackingMeasure.Run(data);
        break;
    case ["dictionary", var sample, var file]:
        DictionaryMaker.Run(sample, file);
        break;
    case ["peers", .. var options]:
        return PeersCommand.Run(options);
    case ["growth", var work, .. var engine]:
        GrowthTable.Print(work, engine.FirstOrDefault() ?? "dateline");
        break;
    case ["peer", "index", var corpus, var folder, var threads]:
        PeerIndexing.Run(corpus, folder, int.Parse(threads, CultureInfo.InvariantCulture), draft => new PeerText(draft));
        break;
    case ["peer", "index-own", var corpus, var folder, var threads]:
        PeerIndexing.Run(corpus, folder, int.Parse(threads, CultureInfo.InvariantCulture), draft => new ReportText(draft));
        break;
    case ["peer", "search", var folder, var queries, var output, var warm, var passes]:
        PeerWorker.Search(
            folder, queries, output, int.Parse(warm, CultureInfo.InvariantCulture), int.Parse(passes, CultureInfo.InvariantCulture));
        break;
    case ["peer", "open", var folder, var queries]:
        PeerWorker.Open(folder, queries);
        break;
    case ["suggest", var articles, var gazetteer, var reports, .. var folder]:
        SuggestMeasure.Run(articles, gazetteer, int.Parse(reports, CultureInfo.InvariantCulture), folder.FirstOrDefault());
        break;
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

return 0;

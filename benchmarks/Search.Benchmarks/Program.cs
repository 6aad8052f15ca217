using Search.Benchmarks.Articles;
using Search.Benchmarks.Enrichment;
using Search.Benchmarks.Indexing;
using Search.Benchmarks.Reading;

switch (args)
{
    case ["index", var articles]:
        IndexMeasure.Run(articles);
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
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

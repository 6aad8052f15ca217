using Search.Benchmarks.Enrichment;
using Search.Benchmarks.Indexing;

if (args is ["index", var articles])
{
    IndexMeasure.Run(articles);
}
else if (args is ["html", var pages])
{
    Search.Benchmarks.Articles.HtmlMeasure.Run(pages);
}
else if (args is ["enrich", var texts, ..])
{
    EnrichMeasure.Run(texts, args.ElementAtOrDefault(2));
}
else
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

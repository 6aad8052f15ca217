using Search.Benchmarks.Indexing;

if (args is ["index", var articles])
{
    IndexMeasure.Run(articles);
}
else if (args is ["html", var pages])
{
    Search.Benchmarks.Articles.HtmlMeasure.Run(pages);
}
else
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

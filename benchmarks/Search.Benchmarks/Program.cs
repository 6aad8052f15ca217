using Search.Benchmarks.Indexing;
using Search.Benchmarks.Reading;

if (args is ["index", var articles])
{
    IndexMeasure.Run(articles);
}
else if (args is ["memory", var name, var megabytes])
{
    await MemoryMeasure.Run(name, megabytes);
}
else if (args is ["html", var pages])
{
    Search.Benchmarks.Articles.HtmlMeasure.Run(pages);
}
else
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

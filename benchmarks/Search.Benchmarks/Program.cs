using Search.Benchmarks.Indexing;

if (args is ["index", var articles])
{
    IndexMeasure.Run(articles);
}
else
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

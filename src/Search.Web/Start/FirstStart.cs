using Search.Articles;
using Search.Ingest;

namespace Search.Web;

/// <summary>Fills an empty corpus with the sample, so that there is something to search.</summary>
internal static class FirstStart
{
    public static void Fill(Workspace workspace, TimeProvider time, TextWriter console)
    {
        console.WriteLine($"The corpus is empty: reading the sample from {workspace.Directory.Sample}");
        using var rejects = new RejectLog(workspace.Directory.Rejects, time);
        var pipeline = new IngestPipeline(
            workspace, new IngestOptions { Reading = new FormatOptions { Clock = time, Source = "Dateline Sample" } }, time);
        var progress = new ProgressLines(time, console);
        var summary = pipeline.RunAsync(new PathSource([workspace.Directory.Sample]), rejects, progress).GetAwaiter().GetResult();
        var articles = summary.Read - summary.Rejected;
        console.WriteLine($"  {articles} articles, {summary.Reports} reports, in {summary.Duration.TotalSeconds:0.0} s");
        if (summary.Rejected > 0)
        {
            console.WriteLine($"  {summary.Rejected} files or records could not be read; why is in {rejects.Path}");
        }
    }

    /// <summary>Writes a line a second, so that one sees it go on.</summary>
    private sealed class ProgressLines(TimeProvider time, TextWriter console) : IProgress<IngestProgress>
    {
        private long _last = time.GetTimestamp();

        public void Report(IngestProgress value)
        {
            if (time.GetElapsedTime(_last) >= TimeSpan.FromSeconds(1))
            {
                _last = time.GetTimestamp();
                console.WriteLine($"  {value.Reports} reports …");
            }
        }
    }
}

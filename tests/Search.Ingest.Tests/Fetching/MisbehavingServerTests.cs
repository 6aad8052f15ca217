using System.Diagnostics;
using System.Globalization;
using Search.Testing;

namespace Search.Ingest.Tests.Fetching;

/// <summary>Each way in which a server misbehaves: what fetching comes to, and how long it took against its limit.</summary>
public sealed class MisbehavingServerTests
{
    /// <summary>What the machine may need beyond a limit to notice it.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1.5);

    public static TheoryData<string> Faults => [.. Fault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_server_that(string misbehaves)
    {
        var fault = Fault.All.Single(fault => fault.Name == misbehaves);

        var (result, elapsed) = await FetchAsync(fault);

        Assert.Equal(fault.Expected, (result as FetchFailed)?.Fault);
        Assert.True(elapsed < fault.Options.TotalTimeout + Slack, $"{elapsed} is over the limit of {fault.Options.TotalTimeout}.");
        Assert.DoesNotContain("pass@", (result as FetchFailed)?.Message ?? "", StringComparison.Ordinal);
    }

    /// <summary>Prints the table: run this test alone with <c>-showLiveOutput</c>.</summary>
    [Fact]
    public async Task The_table_of_all_faults_at_once()
    {
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine("| the server… | outcome | took | limit | message |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var chunk in Fault.All.Chunk(10))
        {
            foreach (var (fault, (result, elapsed)) in chunk.Zip(await Task.WhenAll(chunk.Select(FetchAsync))))
            {
                output.WriteLine(Row(fault, result, elapsed));
                Assert.True(elapsed < fault.Options.TotalTimeout + Slack, fault.Name);
            }
        }
    }

    private static string Row(Fault fault, FetchResult result, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {fault.Name} | {(result as FetchFailed)?.Fault.ToString() ?? "fetched"} | {elapsed.TotalSeconds:0.00} s | {fault.Options.TotalTimeout.TotalSeconds:0.0} s | {(result as FetchFailed)?.Message} |");

    private static async Task<(FetchResult Result, TimeSpan Elapsed)> FetchAsync(Fault fault)
    {
        await using var server = new MisbehavingServer();
        using var folder = new TempFolder();
        using var fetcher = new Fetcher(fault.Options, null, folder.Path, TimeProvider.System);
        var url = fault.SetUp(server);
        var watch = Stopwatch.StartNew();
        var result = await fetcher.FetchAsync(new(url), TestContext.Current.CancellationToken);
        (result as Fetched)?.Body.Dispose();
        return (result, watch.Elapsed);
    }
}

using System.Runtime.CompilerServices;

namespace Search.Web.Tests.Api;

/// <summary>The description of the API stands beside this file, so that a change others would notice shows in a review.</summary>
public sealed class ApiDescriptionTests
{
    private const string Rewrite = "DATELINE_GOLDEN";

    [Fact]
    public async Task The_description_is_the_one_that_was_reviewed_or_is_rewritten_where_DATELINE_GOLDEN_says_write()
    {
        await using var server = await RunningServer.StartAsync();
        var golden = Path.Combine(Folder(), "openapi.v1.json");

        var description = (await server.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Rewrite) == "write")
        {
            await File.WriteAllTextAsync(golden, description, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), description);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

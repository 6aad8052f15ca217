using Search.Ingest;
using Search.Testing;

namespace Search.Cli.Tests.Ingest;

public sealed class IntakeArgumentsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Paths_urls_lists_and_standard_input_are_told_apart()
    {
        _folder.Write("outlets.json", """{"contact":"desk@example.org","sources":[{"name":"Wire","feeds":["https://example.org/feed"]}]}""");
        _folder.Write("article.json", """{"title":"Sources say","body":"x"}""");

        var plan = IntakeArguments.Read(
            [_folder.File("outlets.json"), _folder.File("article.json"), "https://example.org/page#x", "-", "in/*.html"], null, null, watch: false, out var contact);

        Assert.Equal([_folder.File("article.json"), "in/*.html"], plan.Paths);
        Assert.Equal(["https://example.org/page"], plan.Urls.Select(url => url.AbsoluteUri));
        Assert.Equal(("Wire", "desk@example.org", true, true), (plan.Sources.Single().Name, contact, plan.Input is not null, plan.NeedsWeb));
    }

    [Theory]
    [InlineData("", null, false, "Nothing is named.")]
    [InlineData("-", null, true, "Standard input cannot be watched")]
    [InlineData("in", "often", true, "'often' is no time. Write --every 30s")]
    [InlineData("in", "5m", false, "--every is about --watch")]
    [InlineData("ftp://example.org/feed", null, false, "Only http and https can")]
    [InlineData("https://me:secret@example.org/feed", null, false, "holds a user name or password")]
    public void What_cannot_be_meant_is_refused(string argument, string? every, bool watch, string message)
    {
        var fault = Assert.Throws<UsageException>(() => IntakeArguments.Read(argument.Length == 0 ? [] : [argument], null, every, watch, out _));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_is_told_on_one_line()
    {
        var round = new WatchRound(new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero), "Wire, https://example.org/feed", new IngestSummary(), TimeSpan.FromMinutes(15), 1, IsOfFiles: false);

        Assert.Equal("03:04:05Z Wire, https://example.org/feed: nothing new; 1 to be tried again; next in 15 min", RoundPrinter.Line(round));
    }

    public void Dispose() => _folder.Dispose();
}

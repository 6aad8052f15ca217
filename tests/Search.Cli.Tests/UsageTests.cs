using Search.Testing;

namespace Search.Cli.Tests;

public sealed class UsageTests
{
    [Fact]
    public async Task Help_lists_each_command()
    {
        var ended = await Dateline.RunAsync("--help");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        foreach (var command in DatelineCommand.Create().Subcommands)
        {
            Assert.Contains($"\n  {command.Name} ", ended.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "Name a command: ingest, search, annotate, explain, extract, stats,")]
    [InlineData("serach kyiv", "There is no command 'serach'. Known: ingest, search, annotate, explain, extract, stats,")]
    [InlineData("gazetteer ad UA.txt", "There is no command 'ad'. Known: build, add.")]
    [InlineData("search --plaice UA", "There is no option --plaice. Known: --json, --published,")]
    [InlineData("ingest --formt text in", "There is no option --formt. Known: --format,")]
    [InlineData("ingest --format docx in", "'docx' not recognized. Must be one of: 'auto'")]
    [InlineData("ingest --max-rejects few in", "'few' is not a whole number. --max-rejects N: Exit with 2")]
    [InlineData("ingest --max-rejects -1 in", "'-1' is less than nothing. --max-rejects takes 0 or more.")]
    [InlineData("serve --prot 1", "There is no option --prot. Known: --port, --urls, --hosts, --keys, --sources,")]
    [InlineData("serve --port http", "'http' is not a whole number. --port PORT:")]
    [InlineData("search -- --json --facet", "Unrecognized command or argument '--facet'.")]
    public void A_command_line_that_is_wrong_is_answered_with_what_would_be_right(string line, string message)
    {
        using var error = new StringWriter();

        Assert.True(Usage.Refuse(DatelineCommand.Create().Parse(line), error));

        Assert.StartsWith("dateline: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--help", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search -kyiv --sort -published --place=-UA --place RU")]
    [InlineData("search -- --kyiv")]
    [InlineData("search")]
    [InlineData("ingest a b --format jsonl --max-rejects 0 --data x")]
    [InlineData("ingest https://example.org/feed - --watch --every 5m --allow-private-addresses --contact desk@example.org --refetch")]
    [InlineData("serve --urls http://0.0.0.0:1 --hosts a.example --keys sha256:00 --sources sources.json")]
    [InlineData("--data x stats --json")]
    [InlineData("--help")]
    [InlineData("search --help")]
    public void A_command_line_that_is_right_is_not_refused(string line)
    {
        using var error = new StringWriter();

        Assert.False(Usage.Refuse(DatelineCommand.Create().Parse(line), error), error.ToString());
    }

    [Fact]
    public async Task The_program_ends_with_1_and_prints_nothing_that_could_be_taken_for_data()
    {
        var ended = await Dateline.RunAsync("ingest", "--nonsense");

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("There is no option --nonsense.", ended.Error, StringComparison.Ordinal);
        Assert.Contains("See: dateline ingest --help", ended.Error, StringComparison.Ordinal);
    }
}

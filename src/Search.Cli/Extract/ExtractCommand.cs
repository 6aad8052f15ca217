using System.CommandLine;
using Search.Articles;

namespace Search.Cli;

/// <summary><c>dateline extract</c>: the article of a web page, or the entries of a live blog, as JSON.</summary>
internal static class ExtractCommand
{
    private static readonly Option<string?> Url = new("--url")
    {
        Description = "The address the page was fetched from: relative links start there, and its path may date the page.",
        HelpName = "URL",
    };

    public static Command Create()
    {
        var command = new Command("extract", "Read the article of a web page: HTML on standard input, JSON on standard output.") { Url };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var address = AddressOf(parse.GetValue(Url));
        var input = Console.OpenStandardInput();
        var file = new ArticleFile("page.html", "standard input", () => input) { Address = address };
        await foreach (var parsed in ArticleReader.Read(file, ArticleFormat.Find("html"), new FormatOptions(), cancellationToken))
        {
            if (parsed.Article is null)
            {
                throw new UsageException(parsed.Reject?.Detail ?? "The page holds no article.");
            }

            await using var output = Console.OpenStandardOutput();
            ExtractWriter.Write(output, parsed.Article);
        }

        return ExitCode.Done;
    }

    private static Uri? AddressOf(string? url) =>
        url is null ? null
        : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new UsageException($"'{url}' is no address of a page. --url takes one that begins with http:// or https://.");
}

using System.Text.RegularExpressions;
using Search.Indexing;
using Search.Testing;

namespace Search.Relevance.Tests;

/// <summary>The examples of <c>docs/query-language.md</c>, tried on the sample corpus that they are about.</summary>
public sealed partial class DocumentedQueriesTests(SampleCorpus corpus)
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs/query-language.md"));

    public static TheoryData<string> Links => [.. Link().Matches(Page).Select(match => match.Groups[1].Value).Distinct()];

    public static TheoryData<string, string> Refusals =>
        new(Refusal().Matches(Section("What is refused")).Select(match => (match.Groups[1].Value, match.Groups[2].Value)));

    [Theory]
    [MemberData(nameof(Links))]
    public void Every_link_finds_something(string parameters)
    {
        Assert.True(SearchRequest.TryRead(Decoded(parameters), out var request, out var problems), string.Join(' ', problems));

        var page = Assert.IsType<SearchPage>(corpus.Search(request));

        Assert.InRange(page.Total, 1, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_says_what_the_page_quotes(string query, string message)
    {
        var refused = Assert.IsType<SearchRefused>(corpus.Search(new SearchRequest { Query = query }));

        Assert.StartsWith(message, Assert.Single(refused.Problems).Message);
    }

    private static string Section(string title) => Page.Split("\n## ").Single(section => section.StartsWith(title, StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Decoded(string parameters) => parameters
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .Select(part => KeyValuePair.Create(part[0], Uri.UnescapeDataString(part[1].Replace('+', ' '))));

    [GeneratedRegex(@"\(http://127\.0\.0\.1:5080/search\??([^)]*)\)")]
    private static partial Regex Link();

    /// <summary>A row of a query and the first sentence of the answer to it.</summary>
    [GeneratedRegex(@"^\| `([^`]+)` \| ([^.|]+\.)", RegexOptions.Multiline)]
    private static partial Regex Refusal();
}

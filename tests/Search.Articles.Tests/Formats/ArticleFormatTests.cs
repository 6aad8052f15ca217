using Search.Testing;

namespace Search.Articles.Tests.Formats;

public sealed class ArticleFormatTests
{
    public static TheoryData<string> Names => [.. ArticleFormat.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_format_can_be_found_by_its_name_and_says_how_it_begins(string name)
    {
        Assert.Equal(name, ArticleFormat.Find(name)!.Name);
        Assert.NotEmpty(ArticleFormat.Find(name)!.Description);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_sample_corpus_has_a_file_of_every_format_that_is_told_from_its_content(string name)
    {
        var sample = Repository.Path("index-data/sample");
        var formats = new List<string>();
        await foreach (var found in new PathSource([sample]).Read(TestContext.Current.CancellationToken))
        {
            using var content = found.File!.Open();
            var head = TextDecoder.Preview(content.Head.Span);
            formats.AddRange(ArticleFormat.All.Where(format => format.Recognises(head)).Select(format => format.Name));
        }

        Assert.Contains(name, formats);
    }

    [Fact]
    public void A_name_that_no_format_has_finds_none() => Assert.Null(ArticleFormat.Find("docx"));
}

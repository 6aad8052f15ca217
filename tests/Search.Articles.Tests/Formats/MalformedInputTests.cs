using Search.Testing;

namespace Search.Articles.Tests.Formats;

/// <summary>What cannot be read is rejected by name and reason, and everything else is read.</summary>
public sealed class MalformedInputTests : IDisposable
{
    private const string Two = """{"id":"1","title":"One"}""" + "\n" + """{"id":"2","title":"Two"}""" + "\n";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_truncated_gzip_gives_every_record_before_the_fault_and_one_reject_for_it()
    {
        var lines = string.Concat(Enumerable.Range(0, 5000).Select(i => $$"""{"id":"{{i}}","title":"Title {{i * 7919}}"}""" + "\n"));
        var whole = Reading.Gzip(lines);

        var outcomes = await Reading.ReadBytes(whole[..(whole.Length / 2)], "part.jsonl.gz");

        var reject = Assert.Single(outcomes, outcome => outcome.Reject is not null).Reject!;
        Assert.Equal((RejectReason.Malformed, "part.jsonl.gz"), (reject.Reason, reject.Origin));
        Assert.Contains("breaks off", reject.Detail, StringComparison.Ordinal);
        Assert.InRange(outcomes.Count, 1000, 4999);
        Assert.Equal("Title 0", outcomes[0].Article!.Title);
    }

    [Fact]
    public async Task A_gzip_without_its_last_bytes_is_still_truncated() =>
        Assert.Equal([null, null, RejectReason.Malformed], (await Reading.ReadBytes(Reading.Gzip(Two)[..^4])).Select(outcome => outcome.Reject?.Reason));

    [Fact]
    public async Task Gzip_is_told_from_the_content_whatever_the_name()
    {
        var outcomes = await Reading.ReadBytes(Reading.Gzip(Two), "plain.txt");

        Assert.Equal(["One", "Two"], outcomes.Select(outcome => outcome.Article!.Title));
    }

    [Theory]
    [InlineData("""{"id":"3","title":"Three" """)]
    [InlineData("""{"id":"3","title":"Three"} {"id":"4"}""")]
    [InlineData("""["id","3"]""")]
    [InlineData("""{"title":3}""")]
    [InlineData("""{"title":"half \ud83d a pair"}""")]
    [InlineData("""{"title":"Three","note":{"deep":["half \udc00 a pair"]}}""")]
    [InlineData("""{"\ud83d a name":"Three","title":"Three"}""")]
    [InlineData("title: Three")]
    public async Task Broken_JSON_on_line_3_rejects_line_3_alone(string line)
    {
        var outcomes = await Reading.ReadText(Two + line + "\n" + """{"id":"4","title":"Four"}""");

        Assert.Equal(["One", "Two", null, "Four"], outcomes.Select(outcome => outcome.Article?.Title));
        var reject = outcomes[2].Reject!;
        Assert.Equal((3, RejectReason.Malformed), (reject.Line, reject.Reason));
        Assert.StartsWith(line[..5], reject.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_too_long_for_a_name_is_rejected_with_what_would_be_right()
    {
        var reject = await Reading.ReadReject($$"""{"title":"T","source":"{{new string('s', 501)}}"}""");

        Assert.Equal(RejectReason.Malformed, reject.Reason);
        Assert.Contains("at most 500", reject.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_detail_of_broken_JSON_says_at_which_byte()
    {
        var reject = (await Reading.ReadText(Two + """{"id":"3",}"""))[2].Reject!;

        Assert.Contains("byte 10", reject.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public async Task An_empty_file_is_rejected_as_empty(string content) =>
        Assert.Equal(RejectReason.Empty, (await Reading.ReadReject(content)).Reason);

    [Theory]
    [InlineData("""{"id":"1","date":"2024-12-28"}""")]
    [InlineData("date 2024-12-28")]
    [InlineData("<html><head><title> </title></head><body></body></html>")]
    public async Task A_record_with_neither_title_nor_body_is_rejected_as_empty(string content) =>
        Assert.Equal(RejectReason.Empty, (await Reading.ReadReject(content)).Reason);

    [Fact]
    public async Task A_binary_file_is_rejected_and_named_for_what_it_is()
    {
        var pdf = Assert.Single(await Reading.ReadBytes([.. "%PDF-1.7\n"u8, 0, 1, 2, 3])).Reject!;
        var noise = Assert.Single(await Reading.ReadBytes([.. Enumerable.Range(0, 999).Select(i => (byte)(i * 37))])).Reject!;

        Assert.Equal((RejectReason.UnknownFormat, true), (pdf.Reason, pdf.Detail.Contains("PDF", StringComparison.Ordinal)));
        Assert.Equal((RejectReason.UnknownFormat, true), (noise.Reason, noise.Detail.Contains("binary", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Text_in_no_known_format_is_rejected_with_the_formats_there_are()
    {
        var reject = await Reading.ReadReject("Dear editor,\nplease find below …");

        Assert.Equal(RejectReason.UnknownFormat, reject.Reason);
        Assert.All(ArticleFormat.All, format => Assert.Contains(format.Name, reject.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_that_is_not_UTF8_in_a_file_that_is_rejects_that_line_alone()
    {
        byte[] content = [.. "{\"title\":\"Zürich\"}\n{\"title\":\"Z"u8, 0xFC, .. "rich\"}\n{\"title\":\"Genève\"}\n"u8];

        var outcomes = await Reading.ReadBytes(content);

        Assert.Equal(["Zürich", null, "Genève"], outcomes.Select(outcome => outcome.Article?.Title));
        Assert.Equal((2, RejectReason.Encoding), (outcomes[1].Reject!.Line, outcomes[1].Reject!.Reason));
        Assert.Contains("Byte 11", outcomes[1].Reject!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_whose_UTF8_is_damaged_is_rejected_for_its_encoding()
    {
        byte[] content = [.. "date 2024-12-28 Київ\nУкраїна повідомила про втрати"u8, 0xC3, 0x28, .. " сьогодні."u8];

        var reject = Assert.Single(await Reading.ReadBytes(content)).Reject!;

        Assert.Equal(RejectReason.Encoding, reject.Reason);
    }

    [Theory]
    [InlineData("date 2024-12-28 Title\n")]
    [InlineData("<html><title>Title</title><p>")]
    public async Task A_document_over_the_limit_is_rejected_as_too_large(string start)
    {
        var outcome = Assert.Single(await Reading.ReadText(start + new string('x', 9000), options: new FormatOptions { LongestRecord = 8192 }));

        Assert.Equal(RejectReason.TooLarge, outcome.Reject!.Reason);
        Assert.Contains("8,192", outcome.Reject.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_nests_too_deeply_is_rejected_and_ends_nothing()
    {
        var reject = await Reading.ReadReject("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 20_000)) + "deep");

        Assert.Equal(RejectReason.Malformed, reject.Reason);
    }

    [Fact]
    public async Task A_folder_of_good_and_bad_files_gives_all_that_is_good()
    {
        _folder.Write("1-good.txt", "date 2024-12-28 Title\nText.");
        _folder.Write("2-empty.txt", "");
        _folder.Write("3-odd.bin", "\0\0\0");
        _folder.Write("4-good.jsonl", Two);

        var outcomes = await Reading.Read(_folder.Path);

        Assert.Equal(["Title", "One", "Two"], outcomes.Where(outcome => outcome.Article is not null).Select(outcome => outcome.Article!.Title));
        Assert.Equal([RejectReason.Empty, RejectReason.UnknownFormat], outcomes.Where(outcome => outcome.Reject is not null).Select(outcome => outcome.Reject!.Reason));
    }

    public void Dispose() => _folder.Dispose();
}

namespace Search.Articles.Tests.Formats.Html;

/// <summary>Markup that would keep a parser busy for minutes is refused with the reason, or read; it never holds up the run.</summary>
public sealed class CostlyMarkupTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { Repeat("<div>", 100_000), "nests its elements" },
        { Repeat("<b>", 100_000), "nests its elements" },
        { Repeat("<table><tr><td>", 100_000), "nests its elements" },
        { string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<p><b id=x{i}>t")), "leaves so many open" },
        { $"<p {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 "))}>t</p>", "attributes" },
        { Repeat("<", 100_000), "breaks the grammar" },
        { $"<table>{Repeat("<tr>x", 100_000)}", "breaks the grammar" },
        { Repeat("<p>x</p>", 600_000), "more than 500,000 elements" },
    };

    public static TheoryData<string> Read => new(
        Repeat("<p>words of a story, ", 30_000),
        Repeat("<a href=x>word ", 30_000),
        Repeat("<div>word</div>", 30_000),
        Repeat("<li>word ", 30_000),
        Repeat("<option>word ", 30_000),
        $"<p title=\"{Repeat("x", 2_000_000)}\">t</p>",
        $"<p>t</p><!-- {Repeat("never closed --", 100_000)}",
        $"<p>t</p><script>{Repeat("</scrip <!-- <script ", 100_000)}",
        $"<p>t</p><script>{Repeat("<div>", 600_000)}</script>",
        $"<p title=\"{Repeat("<div>", 600_000)}\">t</p>",
        $"<script type=application/ld+json>{Repeat("[", 200_000)}</script><p>t</p>",
        Repeat("&amp", 200_000),
        $"<p>{Repeat(" ", 1_000_000)}t",
        Repeat("</b></div></p>", 50_000) + "t");

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_a_parser_could_not_finish_is_refused_with_the_reason(string body, string reason)
    {
        var reject = await Reading.ReadReject($"<!doctype html><html><body>{body}");

        Assert.Equal(RejectReason.Malformed, reject.Reason);
        Assert.Contains(reason, reject.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Read))]
    public async Task What_is_only_long_is_read(string body) =>
        Assert.Equal("Title", (await Reading.ReadArticle($"<!doctype html><html><title>Title</title><body>{body}")).Title);

    [Fact]
    public void A_page_that_nests_as_deep_as_browsers_read_is_no_problem() =>
        Assert.Null(MarkupScan.ProblemOf("<html><body>" + Repeat("<div>", 500) + "x" + Repeat("</div>", 500)));

    [Fact]
    public void Formatting_that_old_pages_leave_open_in_every_cell_is_no_problem() =>
        Assert.Null(MarkupScan.ProblemOf("<table>" + Repeat("<tr><td><font size=2><b>x<td><font>y", 20_000)));

    [Fact]
    public async Task Depth_that_only_the_parser_sees_is_refused_all_the_same() =>
        Assert.Contains("at most 512", (await Reading.ReadReject("<html><body>" + Repeat("<div>", 600))).Detail, StringComparison.Ordinal);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

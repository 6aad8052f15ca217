using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Search.Testing;

namespace Search.EndToEnd.Tests;

/// <summary>The pages over the sample corpus, in a real browser.</summary>
public sealed class BrowserTests(Chromium chromium, BrowserTests.Sample sample) : IClassFixture<Chromium>, IClassFixture<BrowserTests.Sample>
{
    private const string Place = "UA";
    private const string Actor = "volodymyr-zelensky";

    public static TheoryData<string> Pages =>
        ["/search", "/search?q=drone&place=UA&actor=-russia", "/search?q=%22unclosed", "/search?q=zzzz", "/search?q=missle", "/search?aktor=x", "/searches", "/reports/none",
            "/problems/query", "/search?q=drone&count_by=story", "/facets/place?q=drone&order=significance", "/facets/actor?prefix=zzz", "/facets/plaice",
            "/cooccurrence?place=UA", "/cooccurrence?columns=actor&rows=actor:10&q=drone",
            "/search?q=drone&date_field=event", "/evidence?facet=place&value=UA&q=drone", "/evidence?facet=published&value=2024"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_choice_of_place_and_actor_shows_what_the_API_answers_to_the_same_query_string(bool javaScript)
    {
        await using var opened = await chromium.OpenAsync(javaScript);
        var page = opened.Page;
        await page.GotoAsync(sample.Address("/search?q=Kyiv"));

        await ChooseAsync(page, "place", Place);
        await ChooseAsync(page, "actor", Actor);

        var answer = new Answer(await sample.Server.Client.GetStringAsync("/v1/search" + new Uri(page.Url).Query, TestContext.Current.CancellationToken));
        Assert.Contains($"actor={Actor}", page.Url, StringComparison.Ordinal);
        Assert.InRange(answer.Total, 1, 100);
        Assert.StartsWith($"{answer.Total} report", await page.InnerTextAsync("#count"), StringComparison.Ordinal);
        Assert.Equal(answer.Hits.Select(hit => hit.GetProperty("heading").GetString()), await page.Locator(".hit h2").AllInnerTextsAsync());
        Assert.Equal($"{answer.Count("place", Place)}", await CountAsync(page, "place", Place));
        Assert.Equal($"{answer.Count("actor", Actor)}", await CountAsync(page, "actor", Actor));
        Assert.Empty(opened.Elsewhere);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_wrong_with_any_page(string path)
    {
        foreach (var width in (int[])[1280, 390])
        {
            await using var opened = await chromium.OpenAsync(javaScript: true, width);
            await opened.Page.GotoAsync(sample.Address(path));

            var result = await opened.Page.RunAxe();

            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}")));
            Assert.Empty(opened.Elsewhere);
        }
    }

    [Fact]
    public async Task A_report_opens_from_the_list_and_shows_why_each_mention_was_taken()
    {
        await using var opened = await chromium.OpenAsync(javaScript: false);
        await opened.Page.GotoAsync(sample.Address("/search?q=prigozhin"));

        await opened.Page.Locator(".hit h2 a").First.ClickAsync();

        Assert.Contains("/reports/", opened.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Prigozhin", await opened.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("sure", await opened.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_chosen_while_typing_becomes_a_filter_by_keyboard_alone()
    {
        await using var opened = await chromium.OpenAsync(javaScript: true);
        var page = opened.Page;
        await page.GotoAsync(sample.Address("/search"));
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search the reports" });

        await box.PressSequentiallyAsync("Кие");
        var option = page.Locator("[role=option]:visible").Filter(new() { HasText = "Kyiv" }).Filter(new() { HasText = "Place" }).First;
        await option.WaitForAsync();
        Assert.Equal("true", await box.GetAttributeAsync("aria-expanded"));
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}")));
        for (var presses = 0; presses < 8 && await option.GetAttributeAsync("aria-selected") != "true"; presses++)
        {
            await box.PressAsync("ArrowDown");
        }

        Assert.Equal(await option.GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        var reports = await option.Locator(".n").InnerTextAsync();
        await box.PressAsync("Enter");
        await page.WaitForURLAsync(address => address.Contains("place=703448", StringComparison.Ordinal));
        Assert.StartsWith($"{reports} report", await page.InnerTextAsync("#count"), StringComparison.Ordinal);
        Assert.Empty(opened.Elsewhere);
    }

    [Fact]
    public async Task A_word_that_is_chosen_completes_the_text_and_Escape_closes_the_list()
    {
        await using var opened = await chromium.OpenAsync(javaScript: true, width: 390);
        var page = opened.Page;
        await page.GotoAsync(sample.Address("/search"));
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search the reports" });

        await box.PressSequentiallyAsync("missi");
        await page.Locator("[role=option]:visible").First.WaitForAsync();
        await box.PressAsync("Escape");
        Assert.Equal("false", await box.GetAttributeAsync("aria-expanded"));
        Assert.Equal("missi", await box.InputValueAsync());

        await box.PressAsync("ArrowDown");
        await page.Locator("[role=option]:visible").Filter(new() { HasText = "Word" }).First.ClickAsync();
        Assert.Matches("^missiles? $", await box.InputValueAsync());
        Assert.Equal(0, await page.Locator("[role=option]:visible").CountAsync());
        await box.PressAsync("Enter");
        await page.WaitForURLAsync(address => address.Contains("q=missile", StringComparison.Ordinal));
        Assert.Empty(opened.Elsewhere);
    }

    [Theory]
    [InlineData("published")]
    [InlineData("event")]
    public async Task Dragging_over_the_bars_chooses_the_span_that_they_cover(string clock)
    {
        await using var opened = await chromium.OpenAsync(javaScript: true);
        var page = opened.Page;
        await page.GotoAsync(sample.Address("/search?q=drone"));
        await page.Locator($"label:has(#chart-{clock})").ClickAsync();
        var bars = page.Locator($".time-panel.{clock} .bars a");
        var count = await bars.CountAsync();
        var (first, last) = (bars.Nth(count / 3), bars.Nth(count - 2));
        var (from, to) = (await first.GetAttributeAsync("data-from"), await last.GetAttributeAsync("data-to"));

        await last.HoverAsync();
        await page.Mouse.DownAsync();
        await first.HoverAsync(new() { Force = true });
        await page.Mouse.UpAsync();
        await page.WaitForURLAsync(address => address.Contains($"from={from}", StringComparison.Ordinal));

        Assert.Contains($"to={to}", page.Url, StringComparison.Ordinal);
        Assert.Equal(clock == "event", page.Url.Contains("date_field=event", StringComparison.Ordinal));
        var answer = new Answer(await sample.Server.Client.GetStringAsync("/v1/search" + new Uri(page.Url).Query, TestContext.Current.CancellationToken));
        Assert.StartsWith($"{answer.Total} report", await page.InnerTextAsync("#count"), StringComparison.Ordinal);
        Assert.InRange(answer.Total, 1, 20);
    }

    [Fact]
    public async Task A_finger_drawn_over_the_bars_chooses_their_span_and_one_drawn_down_chooses_nothing()
    {
        await using var opened = await chromium.OpenAsync(javaScript: true, width: 390, hasTouch: true);
        var page = opened.Page;
        await page.GotoAsync(sample.Address("/search?q=drone"));
        var bars = page.Locator(".time-panel.published .bars a");
        var count = await bars.CountAsync();
        var (first, last) = (bars.Nth(count / 3), bars.Nth(count - 2));
        var (from, to) = (await first.GetAttributeAsync("data-from"), await last.GetAttributeAsync("data-to"));

        var (x, y) = await MiddleAsync(first);
        await DrawAsync(page, (x, y), (x, y - 200));
        Assert.Equal(0, await page.Locator(".bars .taken").CountAsync());
        var start = await MiddleAsync(first);
        await DrawAsync(page, start, await MiddleAsync(last) with { Y = start.Y });
        await page.WaitForURLAsync(address => address.Contains($"from={from}", StringComparison.Ordinal));

        Assert.Contains($"to={to}", page.Url, StringComparison.Ordinal);
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator locator)
    {
        await locator.ScrollIntoViewIfNeededAsync();
        var box = (await locator.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private static async Task DrawAsync(IPage page, (float X, float Y) start, (float X, float Y) end)
    {
        const int Steps = 8;
        var session = await page.Context.NewCDPSessionAsync(page);
        for (var step = 0; step <= Steps; step++)
        {
            var at = new { x = start.X + ((end.X - start.X) * step / Steps), y = start.Y + ((end.Y - start.Y) * step / Steps) };
            await session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = step == 0 ? "touchStart" : "touchMove", ["touchPoints"] = new[] { at } });
        }

        await session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
    }

    [Fact]
    public async Task The_chart_is_worked_by_keys()
    {
        await using var opened = await chromium.OpenAsync(javaScript: true);
        await opened.Page.GotoAsync(sample.Address("/search?q=drone"));
        var bars = opened.Page.Locator(".time-panel.published .bars a");
        var count = await bars.CountAsync();
        var from = await bars.Nth(count - 3).GetAttributeAsync("data-from");
        await bars.First.FocusAsync();

        foreach (var key in (string[])["End", "Shift+ArrowLeft", "Shift+ArrowLeft", "Enter"])
        {
            await opened.Page.Keyboard.PressAsync(key);
        }

        await opened.Page.WaitForURLAsync(address => address.Contains($"from={from}", StringComparison.Ordinal));
        Assert.Contains("to=", opened.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bar_narrows_without_JavaScript_to_as_many_reports_as_it_tells()
    {
        await using var opened = await chromium.OpenAsync(javaScript: false);
        await opened.Page.GotoAsync(sample.Address("/search?q=drone"));
        var last = opened.Page.Locator(".time-panel.published .bars a").Last;
        var told = (await last.GetAttributeAsync("aria-label"))!.Split(": ")[1];

        await last.ClickAsync(new() { Force = true });
        await opened.Page.WaitForURLAsync(address => address.Contains("from=", StringComparison.Ordinal));

        Assert.StartsWith(told, await opened.Page.InnerTextAsync("#count"), StringComparison.Ordinal);
    }

    private static async Task ChooseAsync(IPage page, string facet, string value)
    {
        var box = page.Locator($"input[type=checkbox][name={facet}][value='{value}']");
        var url = page.Url;
        var fold = page.Locator($"fieldset:has(input[name={facet}][value='{value}']) .fold");
        if (!await box.IsVisibleAsync())
        {
            await fold.ClickAsync();
        }

        await box.CheckAsync();
        if (page.Url == url && !await SubmitsByItselfAsync(page, facet, value))
        {
            await page.ClickAsync("form[role=search] button");
        }

        await page.WaitForURLAsync(address => address.Contains($"{facet}={value}", StringComparison.Ordinal));
    }

    private static async Task<bool> SubmitsByItselfAsync(IPage page, string facet, string value)
    {
        try
        {
            await page.WaitForURLAsync(address => address.Contains($"{facet}={value}", StringComparison.Ordinal), new() { Timeout = 1_500 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static Task<string> CountAsync(IPage page, string facet, string value) =>
        page.Locator($".value:has(input[name={facet}][value='{value}']) .n").First.InnerTextAsync();

    /// <summary>A server over an empty directory, which fills itself with the sample.</summary>
    public sealed class Sample : IAsyncLifetime
    {
        private readonly TempFolder _folder = new();

        public Server Server { get; private set; } = null!;

        public string Address(string path) => new Uri(Server.Address, path).AbsoluteUri;

        public async ValueTask InitializeAsync() => Server = await Server.StartAsync(_folder.File("data"));

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            _folder.Dispose();
        }
    }
}

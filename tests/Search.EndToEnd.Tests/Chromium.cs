using Microsoft.Playwright;

namespace Search.EndToEnd.Tests;

/// <summary>
/// Debian's Chromium, one for all browser tests of a class; where it is missing the tests skip, visibly, and in CI they fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Opens a page that records every request it makes.</summary>
    public async Task<RecordedPage> OpenAsync(bool javaScript, int width = 1280, bool hasTouch = false)
    {
        Assert.SkipUnless(_browser is not null || InContinuousIntegration, $"{Program} is not installed (Debian: apt-get install chromium).");
        Assert.True(_browser is not null, $"{Program} is missing, and continuous integration must run the browser tests.");
        var context = await _browser!.NewContextAsync(new() { JavaScriptEnabled = javaScript, HasTouch = hasTouch, ViewportSize = new() { Width = width, Height = 900 } });
        return new(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
    }

    private static bool InContinuousIntegration => Environment.GetEnvironmentVariable("CI") == "true";
}

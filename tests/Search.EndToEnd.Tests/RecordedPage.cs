using Microsoft.Playwright;

namespace Search.EndToEnd.Tests;

/// <summary>A browser page with the address of every request it made.</summary>
public sealed class RecordedPage : IAsyncDisposable
{
    private readonly List<Uri> _requests = [];

    public RecordedPage(IPage page)
    {
        Page = page;
        page.Request += (_, request) => _requests.Add(new(request.Url));
    }

    public IPage Page { get; }

    /// <summary>Gets the requests that left the host: there may be none.</summary>
    public IEnumerable<Uri> Elsewhere => _requests.Where(address => !address.IsLoopback && address.Scheme is not ("data" or "blob"));

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

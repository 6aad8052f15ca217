using Microsoft.AspNetCore.Http;

namespace Search.Web.Tests.Limits;

/// <summary>A search that has its turn and does not end until it is told to.</summary>
internal sealed class HeldTurn : IDisposable
{
    private readonly SearchGate _gate;
    private readonly TaskCompletionSource<object?> _end = new();
    private readonly Task _search;

    public HeldTurn(SearchGate gate)
    {
        _gate = gate;
        _search = gate.Run(EndpointFilterInvocationContext.Create(new DefaultHttpContext()), _ => new ValueTask<object?>(_end.Task)).AsTask();
    }

    /// <summary>Waits until so many searches wait for their turn.</summary>
    public async Task UntilWaiting(int count)
    {
        while (_gate.Waiting != count)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    public void Release() => _end.TrySetResult(null);

    public void Dispose()
    {
        Release();
        _search.GetAwaiter().GetResult();
    }
}

using System.Globalization;

namespace Search.Benchmarks.Peers;

/// <summary>Watches the private resident memory of a process: what it holds beside the files it has mapped.</summary>
internal sealed class PrivateMemory : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly string _status;
    private readonly Timer _timer;

    public PrivateMemory(int process)
    {
        _status = $"/proc/{process}/status";
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, Interval);
    }

    /// <summary>The most that was seen, in kilobytes; 0 where the system does not tell.</summary>
    public long Peak { get; private set; }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (File.Exists(_status))
        {
            Peak = Math.Max(Peak, Read());
        }
    }

    private long Read()
    {
        try
        {
            var line = File.ReadLines(_status).FirstOrDefault(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)) ?? "";
            return long.TryParse(line.Where(char.IsAsciiDigit).ToArray(), CultureInfo.InvariantCulture, out var kilobytes) ? kilobytes : 0;
        }
        catch (IOException)
        {
            return 0; // The process ended between the look and the reading: the peak stands.
        }
    }
}

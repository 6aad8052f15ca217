using System.Globalization;

namespace Search.Web;

/// <summary>What one search, and all at a time, may take.</summary>
/// <param name="Longest">How long one search may run; the wait for its turn does not count.</param>
/// <param name="AtOnce">How many searches run at a time.</param>
/// <param name="Waiting">How many more may wait for their turn.</param>
/// <param name="Slow">From how long on a search is counted and logged as slow.</param>
internal sealed record SearchLimits(TimeSpan Longest, int AtOnce, int Waiting, TimeSpan Slow)
{
    /// <summary>When one who was turned away may ask again.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private const double LongestSeconds = 10;
    private const double SlowSeconds = 1;
    private const double LargestSeconds = 3600;
    private const int LargestNumber = 10_000;
    private const int DefaultWaiting = 32;

    /// <summary>
    /// Gets how many searches run at a time unless the settings say: one for each processor, and two at least. More would not end sooner,
    /// and would leave less of the processors to what is being indexed.
    /// </summary>
    private static int DefaultAtOnce => Math.Max(2, Environment.ProcessorCount);

    /// <summary>Reads the settings <c>search-seconds</c>, <c>searches</c>, <c>waiting</c> and <c>slow-seconds</c>.</summary>
    /// <exception cref="StartException">One of them cannot be used.</exception>
    public static SearchLimits Read(IReadOnlyDictionary<string, string> values) => new(
        Seconds(values, "search-seconds", LongestSeconds),
        Number(values, "searches", DefaultAtOnce, least: 1),
        Number(values, "waiting", DefaultWaiting, least: 0),
        Seconds(values, "slow-seconds", SlowSeconds));

    private static TimeSpan Seconds(IReadOnlyDictionary<string, string> values, string name, double otherwise)
    {
        if (!values.TryGetValue(name, out var text))
        {
            return TimeSpan.FromSeconds(otherwise);
        }

        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= LargestSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new StartException($"--{name} {text} is no number of seconds. Use one above 0, up to {LargestSeconds}: 10 or 0.5.");
    }

    private static int Number(IReadOnlyDictionary<string, string> values, string name, int otherwise, int least)
    {
        if (!values.TryGetValue(name, out var text))
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= LargestNumber
            ? number
            : throw new StartException($"--{name} {text} cannot be used. Use a number from {least} to {LargestNumber}.");
    }
}

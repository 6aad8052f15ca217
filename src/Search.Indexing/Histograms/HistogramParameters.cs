using System.Globalization;

namespace Search.Indexing;

/// <summary>The parameters that a histogram has beside those of its request, and how they are read.</summary>
public static class HistogramParameters
{
    internal const string Interval = "interval";

    private const string ClockName = "clock";
    private const string Bounds = "bounds";
    private const string Auto = "auto";

    /// <summary>
    /// Reads what is asked and of which request: <c>clock</c>, <c>interval</c>, <c>bounds</c>, and all parameters of a request.
    /// </summary>
    /// <param name="parameters">The parameters, repeated where they were, percent-decoded.</param>
    /// <param name="request">The request.</param>
    /// <param name="ask">What is asked of its hits.</param>
    /// <param name="problems">Everything that is wrong, each naming its parameter and what would be right.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        IReadOnlyList<KeyValuePair<string, string>> parameters,
        out SearchRequest request,
        out HistogramAsk ask,
        out IReadOnlyList<RequestProblem> problems)
    {
        var own = new OwnParameters(parameters, ClockName, Interval, Bounds);
        request = own.Search with { CountBy = CountUnit.Report };
        var clock = own.OneOf(ClockName, Parameters.Clocks);
        var isCore = own.OneOf(Bounds, new Dictionary<bool, string> { [false] = "all", [true] = "core" });
        ask = new HistogramAsk(clock, ReadInterval(own), isCore);
        problems = own.Problems;
        return problems.Count == 0;
    }

    private static HistogramInterval? ReadInterval(OwnParameters own)
    {
        var text = own[Interval];
        if (text is "" or Auto)
        {
            return null;
        }

        if (HistogramInterval.TryParse(text, CultureInfo.InvariantCulture, out var interval))
        {
            return interval;
        }

        own.Refuse(
            Interval,
            $"'{text}' is no interval. Write auto, day, week, month, quarter, year, or a number from 1 to 10000 with d, w, m, q or y: 7d.");
        return null;
    }
}

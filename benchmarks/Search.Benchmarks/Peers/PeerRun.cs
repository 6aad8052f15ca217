using System.Diagnostics;
using System.Globalization;

namespace Search.Benchmarks.Peers;

/// <summary>One query under one filter in one mode, with its times.</summary>
/// <param name="Query">The query.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Mode">The mode.</param>
/// <param name="Times">The microseconds of each pass.</param>
internal sealed record PeerRun(PeerQuery Query, string Filter, string Mode, double[] Times)
{
    private PeerAnswer _answer;

    public PeerAnswer Run(PeerSearch search) => search.Run(Query, Filter, Mode);

    /// <summary>Runs it, and keeps the time where the pass counts.</summary>
    public int Measure(PeerSearch search, int pass)
    {
        var start = Stopwatch.GetTimestamp();
        _answer = Run(search);
        var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        if (pass >= 0)
        {
            Times[pass] = time;
        }

        return _answer.Characters;
    }

    /// <summary>Gets the line of the peers' result files: the median time, and what was found.</summary>
    public string ToLine(PeerSearch search)
    {
        Array.Sort(Times);
        var ids = Mode == "top" ? search.Ids(_answer.Best) : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{Query.Id}\t{Query.Type}\t{Filter}\t{Mode}\t{Times[Times.Length / 2]:0.0}\t{_answer.Hits}\t{_answer.Facets}\t{ids}");
    }
}

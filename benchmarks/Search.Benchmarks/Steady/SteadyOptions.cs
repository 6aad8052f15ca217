using System.Globalization;

namespace Search.Benchmarks.Steady;

/// <summary>What <see cref="SteadyMeasure"/> is asked to do.</summary>
/// <param name="Corpus">The documents, one JSON object a line.</param>
/// <param name="Queries">The peers' queries.</param>
/// <param name="Reports">How many reports are there before the clock starts.</param>
/// <param name="Clients">How many clients search.</param>
/// <param name="Seconds">For how long.</param>
/// <param name="Rate">How many reports are indexed in a second meanwhile.</param>
/// <param name="AtOnce">How many searches run at a time; the others wait for their turn, as they do in the server.</param>
internal sealed record SteadyOptions(string Corpus, string Queries, int Reports, int Clients, int Seconds, int Rate, int AtOnce)
{
    public static SteadyOptions Read(ReadOnlySpan<string> arguments)
    {
        var named = new Dictionary<string, string>
        {
            ["corpus"] = "",
            ["queries"] = "",
            ["reports"] = "100000",
            ["clients"] = "8",
            ["seconds"] = "60",
            ["rate"] = "200",
            ["searches"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
        };
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var name = arguments[i].TrimStart('-');
            if (!named.ContainsKey(name))
            {
                throw new ArgumentException($"There is no option {arguments[i]}. There are: --{string.Join(", --", named.Keys)}.");
            }

            named[name] = arguments[i + 1];
        }

        int Number(string name) => int.Parse(named[name], CultureInfo.InvariantCulture);
        return new SteadyOptions(
            named["corpus"], named["queries"], Number("reports"), Number("clients"), Number("seconds"), Number("rate"), Number("searches"));
    }
}

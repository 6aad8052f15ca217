using System.Globalization;

namespace Search.Indexing;

/// <summary>Parts a request's own parameters from those that it shares with a search, and collects what is wrong with both.</summary>
internal sealed class ParameterSplit
{
    private readonly Dictionary<string, string> _own = [];
    private readonly List<RequestProblem> _problems = [];

    /// <param name="parameters">The parameters, percent-decoded.</param>
    /// <param name="own">The names of the request's own; each may be given once.</param>
    /// <param name="known">All names, in the order in which they are told to a person.</param>
    public ParameterSplit(IEnumerable<KeyValuePair<string, string>> parameters, string[] own, IReadOnlyList<string> known)
    {
        var shared = new List<KeyValuePair<string, string>>();
        foreach (var parameter in parameters)
        {
            var (name, value) = parameter;
            if (!known.Contains(name))
            {
                Refuse(name, $"There is no parameter '{name}'. Known: {string.Join(", ", known)}.");
            }
            else if (!own.Contains(name))
            {
                shared.Add(parameter);
            }
            else if (!_own.TryAdd(name, value))
            {
                Refuse(name, $"'{name}' is given twice. Give it once.");
            }
        }

        SearchRequest.TryRead(shared, out var within, out var more);
        Within = within;
        _problems.AddRange(more);
    }

    /// <summary>Gets the search that the shared parameters make.</summary>
    public SearchRequest Within { get; }

    /// <summary>Gets what is wrong, so far.</summary>
    public IReadOnlyList<RequestProblem> Problems => _problems;

    /// <summary>Gets one of the own parameters; "" where it is not given.</summary>
    public string this[string name] => _own.GetValueOrDefault(name, "");

    /// <summary>Gets a number from 1 on, or what it is by itself.</summary>
    public int Number(string name, int most, int byItself)
    {
        var text = this[name];
        if (text.Length == 0)
        {
            return byItself;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        Refuse(name, $"'{text}' is not a number from 1 to {most}.");
        return byItself;
    }

    public void Refuse(string name, string message) => _problems.Add(new RequestProblem(name, message));
}

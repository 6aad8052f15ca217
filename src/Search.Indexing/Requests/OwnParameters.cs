namespace Search.Indexing;

/// <summary>Reads the parameters that an operation has beside those of the request it is about.</summary>
internal sealed class OwnParameters
{
    private readonly Dictionary<string, string> _values = [];
    private readonly List<RequestProblem> _problems = [];

    /// <param name="parameters">All parameters.</param>
    /// <param name="names">The names of the operation's own.</param>
    /// <param name="request">The request that the others make.</param>
    public OwnParameters(IReadOnlyList<KeyValuePair<string, string>> parameters, IReadOnlyList<string> names, out SearchRequest request)
    {
        var others = new List<KeyValuePair<string, string>>();
        foreach (var parameter in parameters)
        {
            if (!names.Contains(parameter.Key))
            {
                others.Add(parameter);
            }
            else if (!_values.TryAdd(parameter.Key, parameter.Value))
            {
                Refuse(parameter.Key, $"'{parameter.Key}' is given twice. Give it once.");
            }
        }

        SearchRequest.TryRead(others, out request, out var problems);
        _problems.AddRange(problems.Select(problem => IsUnknown(problem)
            ? problem with { Message = $"There is no parameter '{problem.Parameter}' here. Known: {string.Join(", ", names.Concat(Parameters.All).Distinct())}." }
            : problem));
    }

    public IReadOnlyList<RequestProblem> Problems => _problems;

    /// <summary>Gets the value of a parameter; null where it is absent or empty.</summary>
    public string? Single(string name) => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Gets which of some words a parameter is; null where it is absent or none of them, which is then a problem.</summary>
    public T? OneOf<T>(string name, IReadOnlyDictionary<T, string> words)
        where T : struct
    {
        if (Single(name) is not { } value)
        {
            return null;
        }

        foreach (var (known, word) in words)
        {
            if (word == value)
            {
                return known;
            }
        }

        Refuse(name, $"'{value}' is not a value of {name}. Write {string.Join(", ", words.Values)}.");
        return null;
    }

    public void Refuse(string parameter, string message) => _problems.Add(new RequestProblem(parameter, message));

    private static bool IsUnknown(RequestProblem problem) => problem.Query is null && !Parameters.All.Contains(problem.Parameter);
}

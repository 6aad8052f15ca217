using System.Globalization;
using System.Text;

namespace Search.Indexing;

/// <summary>The parameters that a question about a search has beside the search's own, and what is wrong with either.</summary>
internal sealed class OwnParameters
{
    private readonly Dictionary<string, string> _values = [];
    private readonly List<RequestProblem> _problems = [];

    /// <param name="parameters">All parameters; the search's own cursor is not among them, as it leads to hits.</param>
    /// <param name="names">The names that are not the search's.</param>
    public OwnParameters(IEnumerable<KeyValuePair<string, string>> parameters, params string[] names)
    {
        var searching = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in parameters)
        {
            if (!names.Contains(name) && name != Parameters.Cursor && Parameters.All.Contains(name))
            {
                searching.Add(new(name, value));
            }
            else if (!names.Contains(name))
            {
                var known = Parameters.All.Where(each => each != Parameters.Cursor).Concat(names);
                Refuse(name, $"There is no parameter '{name}' here. Known: {string.Join(", ", known)}.");
            }
            else if (!_values.TryAdd(name, value))
            {
                Refuse(name, $"'{name}' is given twice. Give it once.");
            }
        }

        SearchRequest.TryRead(searching, out var search, out var problems);
        Listed = search with { Facets = null };
        Search = search.WithoutList();
        _problems.AddRange(problems);
    }

    /// <summary>The search, without what says which hits are listed.</summary>
    public SearchRequest Search { get; }

    /// <summary>The search with its order and size of page, without its counts.</summary>
    public SearchRequest Listed { get; }

    public IReadOnlyList<RequestProblem> Problems => _problems;

    /// <summary>Gets a parameter; "" where it is not given.</summary>
    public string this[string name] => _values.GetValueOrDefault(name, "");

    /// <summary>Gets a number from 1 to a largest.</summary>
    public int Number(string name, int largest, int otherwise) =>
        this[name].Length == 0 ? otherwise : NumberIn(name, this[name], largest, otherwise);

    /// <summary>Reads a number that is a part of a parameter.</summary>
    public int NumberIn(string name, string text, int largest, int otherwise)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest)
        {
            return number;
        }

        Refuse(name, $"'{text}' is not a number from 1 to {largest}.");
        return otherwise;
    }

    /// <summary>Gets the value that a word stands for.</summary>
    public T OneOf<T>(string name, IReadOnlyDictionary<T, string> words)
        where T : struct
    {
        foreach (var (known, word) in words)
        {
            if (word == this[name])
            {
                return known;
            }
        }

        if (this[name].Length > 0)
        {
            Refuse(name, $"'{this[name]}' is not a value of {name}. Write {string.Join(", ", words.Values)}.");
        }

        return default;
    }

    /// <summary>Gets a value of a facet as it is written.</summary>
    public string Value(string name, Facet facet, string value)
    {
        if (!facet.IsHierarchical)
        {
            Refuse(name, $"The values of {facet} contain no others. Leave {name} out.");
        }
        else if (!facet.IsValue(value, out var expected))
        {
            Refuse(name, $"'{value}' is not a value of {facet}. Write {expected}.");
        }

        return value;
    }

    public void Refuse(string name, string message) => _problems.Add(new RequestProblem(name, message));

    /// <summary>Writes a search's query string with further parameters behind it; those without a value are left out.</summary>
    public static string Write(SearchRequest search, params ReadOnlySpan<(string Name, string? Value)> further)
    {
        var text = new StringBuilder(search.ToQueryString());
        foreach (var (name, value) in further)
        {
            RequestWriter.Add(text, name, value);
        }

        return text.ToString();
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Search.Articles;

namespace Search.Indexing;

/// <summary>Reads a request from a URL's parameters and collects everything that is wrong with them.</summary>
internal sealed class RequestReader
{
    private readonly List<RequestProblem> _problems = [];
    private readonly List<FacetChoice> _choices = [];
    private readonly List<FacetAsk> _facets = [];
    private readonly HashSet<string> _seen = [];
    private bool _noFacets;
    private SearchRequest _request = new();

    public static bool TryRead(
        IEnumerable<KeyValuePair<string, string>> parameters, out SearchRequest request, out IReadOnlyList<RequestProblem> problems)
    {
        var reader = new RequestReader();
        foreach (var (name, value) in parameters)
        {
            reader.Read(name, value);
        }

        request = reader.Finish();
        problems = reader._problems;
        return problems.Count == 0;
    }

    private void Read(string name, string value)
    {
        if (Facet.TryFind(name, out var facet))
        {
            ReadChoice(facet, value);
        }
        else if (name == Parameters.Facet)
        {
            ReadFacet(value);
        }
        else if (!Parameters.All.Contains(name))
        {
            Refuse(name, $"There is no parameter '{name}'. Known: {string.Join(", ", Parameters.All)}.");
        }
        else if (!_seen.Add(name))
        {
            Refuse(name, $"'{name}' is given twice. Give it once; only the facets' parameters and {Parameters.Facet} may repeat.");
        }
        else if (value.Length > 0)
        {
            ReadSingle(name, value);
        }
    }

    private void ReadSingle(string name, string value)
    {
        _request = name switch
        {
            Parameters.Query => _request with { Query = value.Trim() },
            Parameters.From => _request with { From = Bound(name, value) },
            Parameters.To => _request with { To = Bound(name, value) },
            Parameters.DateField => _request with { DateField = OneOf(name, value, Parameters.DateFields) ?? default },
            Parameters.AsOf => _request with { AsOf = Moment(name, value) },
            Parameters.Expand => _request with { ExpandsNames = OneOf(name, value, Parameters.Expansions) ?? true },
            Parameters.Sort => _request with { Sort = OneOf(name, value, Parameters.Sorts) },
            Parameters.Recency => _request with { Recency = OneOf(name, value, Parameters.Recencies) ?? default },
            Parameters.Collapse => _request with { Collapse = OneOf(name, value, Parameters.Collapses) },
            Parameters.Explain => _request with { Explains = OneOf(name, value, Parameters.YesOrNo) ?? false },
            Parameters.WhyNot => _request with { WhyNot = Report(name, value) },
            Parameters.CountBy => _request with { CountBy = OneOf(name, value, Parameters.Units) ?? default },
            Parameters.PageSize => _request with
            {
                PageSize = Number(name, value, SearchRequest.LargestPageSize)
                ?? SearchRequest.DefaultPageSize
            },
            _ => _request with { Cursor = value },
        };
    }

    private SearchRequest Finish()
    {
        if (_noFacets && _facets.Count > 0)
        {
            Refuse(Parameters.Facet, $"{Parameters.NoFacet} cannot stand beside other facets. Leave one out.");
        }

        if (_request is { From: { } from, To: { } to } && from.First > to.Last)
        {
            Refuse(Parameters.From, $"The span begins ({from}) after it ends ({to}). Exchange from and to.");
        }

        var query = QueryParser.Parse(_request.Query);
        if (query.Problem is { } problem)
        {
            _problems.Add(new RequestProblem(Parameters.Query, $"{problem.Message} {problem.Hint}", problem));
        }

        return _request with
        {
            Sort = _request.Sort == Plan.DefaultSort(query) ? null : _request.Sort,
            Collapse = _request.Collapse == Plan.DefaultCollapse(_request.Sort ?? Plan.DefaultSort(query)) ? null : _request.Collapse,
            Choices = RequestWriter.Ordered(_choices),
            Facets = _noFacets ? [] : _facets.Count > 0
                ? [.. Facet.All.SelectMany(facet => _facets.Where(ask => ask.Facet == facet).Take(1))] : null,
        };
    }

    private void ReadChoice(Facet facet, string value)
    {
        if (FacetChoice.TryRead(facet, value, out var choice, out var message))
        {
            _choices.Add(choice);
        }
        else
        {
            Refuse(facet.Name, message);
        }
    }

    private void ReadFacet(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? value : value[..colon];
        if (value == Parameters.NoFacet)
        {
            _noFacets = true;
        }
        else if (!Facet.TryFind(name, out var facet))
        {
            Refuse(Parameters.Facet, $"There is no facet '{name}'. Known: {string.Join(", ", Facet.All)}, or {Parameters.NoFacet}.");
        }
        else if ((colon < 0 ? FacetAsk.DefaultLimit : Number(Parameters.Facet, value[(colon + 1)..], FacetAsk.LargestLimit)) is { } limit)
        {
            _facets.Add(new FacetAsk(facet, limit));
        }
    }

    private DateBound? Bound(string name, string value)
    {
        if (DateBound.TryParse(value, CultureInfo.InvariantCulture, out var bound))
        {
            return bound;
        }

        Refuse(name, $"'{value}' is neither a day nor an instant with its offset. Write 2024-12-28 or 2024-12-28T10:00:00Z.");
        return null;
    }

    private AsOf? Moment(string name, string value)
    {
        if (AsOf.TryParse(value, CultureInfo.InvariantCulture, out var moment))
        {
            return moment;
        }

        Refuse(name, $"'{value}' is not a moment of the corpus. "
            + "Write a sequence (12), a day (2024-12-28) or an instant (2024-12-28T10:00:00Z).");
        return null;
    }

    private ReportId? Report(string name, string value)
    {
        if (ReportId.TryParse(value, CultureInfo.InvariantCulture, out var report))
        {
            return report;
        }

        Refuse(name, $"'{value}' is not a report id. Write the id of a report as hits have it: 0123456789abcdef.block-1.");
        return null;
    }

    private int? Number(string name, string value, int largest)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest)
        {
            return number;
        }

        Refuse(name, $"'{value}' is not a number from 1 to {largest}.");
        return null;
    }

    private T? OneOf<T>(string name, string value, IReadOnlyDictionary<T, string> words)
        where T : struct
    {
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

    private void Refuse(string parameter, string message) => _problems.Add(new RequestProblem(parameter, message));
}

using Search.Reference;

namespace Search.Indexing;

/// <summary>Numbers with commas between, as they stand in a query, each with its place.</summary>
internal sealed class Numbers
{
    private readonly List<(decimal? Value, string Text, Place Place)> _numbers = [];
    private readonly string _example;

    /// <param name="token">The piece of the query that they stand in.</param>
    /// <param name="text">The numbers, at the beginning of what the piece says.</param>
    /// <param name="example">What would be right.</param>
    public Numbers(QueryToken token, string text, string example)
    {
        (_example, Whole) = (example, token.Place);
        var start = token.Offset + (token.Kind == QueryTokenKind.Phrase ? 1 : 0);
        foreach (var piece in text.Split(','))
        {
            var trimmed = piece.Trim();
            var place = new Place(start + (piece.Length - piece.TrimStart().Length), trimmed.Length);
            _numbers.Add((Coordinates.TryParse(trimmed, out var value) ? value : null, trimmed, place));
            start += piece.Length + 1;
        }
    }

    public int Count => _numbers.Count;

    /// <summary>Where all of them stand.</summary>
    public Place Whole { get; }

    /// <summary>Whether all are numbers.</summary>
    public bool AreNumbers => _numbers.TrueForAll(number => number.Value is not null);

    public Place PlaceOf(int at) => _numbers[at].Place;

    /// <exception cref="QueryFaultException">There are more or fewer, or some is no number.</exception>
    public void RefuseUnless(int count)
    {
        RefuseOthers();
        if (Count != count)
        {
            throw Fault(Whole, $"There are {Count} numbers here, not {count}.");
        }
    }

    /// <exception cref="QueryFaultException">They are no pairs, or too many, or some is no number.</exception>
    public void RefuseUnlessPairs(int most)
    {
        RefuseOthers();
        if (Count % 2 != 0)
        {
            throw Fault(Whole, $"There are {Count} numbers here, and each corner takes two.");
        }

        if (Count / 2 > most)
        {
            throw QueryFaultException.At(Whole, $"The polygon has {Count / 2} corners.", $"Write at most {most}.");
        }
    }

    /// <summary>Gets the point of two neighbours.</summary>
    /// <param name="latitudeAt">Where the latitude stands: 0 where it comes first, else the longitude is before it.</param>
    /// <exception cref="QueryFaultException">One of them is out of range.</exception>
    public GeoPoint Point(int latitudeAt) =>
        new(Micro(latitudeAt, "latitude", 90), Micro(latitudeAt == 0 ? 1 : latitudeAt - 1, "longitude", 180));

    private int Micro(int at, string what, int most)
    {
        var (value, text, place) = _numbers[at];
        return value >= -most && value <= most ? Coordinates.Micro(value.Value)
            : throw Fault(place, $"'{text}' is no {what}, which goes from -{most} to {most}.");
    }

    private void RefuseOthers()
    {
        foreach (var (value, text, place) in _numbers)
        {
            if (value is null)
            {
                throw Fault(place, text.Length == 0 ? "A number is missing here." : $"'{text}' is no number of degrees.");
            }
        }
    }

    private QueryFaultException Fault(Place place, string message) => QueryFaultException.At(place, message, $"Write {_example}.");
}

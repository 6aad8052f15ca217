using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>What a request chooses of one facet: one of the included values, and none of the excluded.</summary>
internal sealed class ChoiceFilter(Facet facet, IReadOnlyList<FacetChoice> choices)
{
    private readonly string _key = facet.Name + "=" + string.Join('\n', choices);

    public Facet Facet { get; } = facet;

    /// <summary>Gets the filters of a request, one for each facet it chooses of.</summary>
    public static List<ChoiceFilter> Of(SearchRequest request) =>
        [.. request.Choices.GroupBy(choice => choice.Facet).Select(group => new ChoiceFilter(group.Key, [.. group]))];

    /// <summary>Gets the filter of the reports that have no value of a facet.</summary>
    public static ChoiceFilter OfMissing(Facet facet) => new(facet, [new FacetChoice(facet, null)]);

    /// <summary>Says whether the request names a value, to include or exclude it.</summary>
    public bool Names(string value) => choices.Any(choice => choice.Value == value);

    /// <summary>Gets the values that the request names.</summary>
    public IEnumerable<string> Values => choices.Where(choice => choice.Value is not null).Select(choice => choice.Value!);

    /// <summary>Gets the documents that satisfy it. The bits must not be changed.</summary>
    public FixedBitSet Bits(Segment segment) => segment.Data.Filters.Get(_key, () => Make(segment));

    private FixedBitSet Make(Segment segment)
    {
        var bits = Union(segment, choices.Where(choice => !choice.IsExcluded));
        if (choices.All(choice => choice.IsExcluded))
        {
            bits.Set(0, segment.Size);
        }

        bits.AndNot(Union(segment, choices.Where(choice => choice.IsExcluded)));
        return bits;
    }

    private FixedBitSet Union(Segment segment, IEnumerable<FacetChoice> some)
    {
        var bits = new FixedBitSet(segment.Size);
        foreach (var choice in some)
        {
            if (choice.Value is null)
            {
                AddMissing(segment, bits);
            }
            else
            {
                AddValue(segment, choice.Value, bits);
            }
        }

        return bits;
    }

    private void AddMissing(Segment segment, FixedBitSet bits)
    {
        var starts = segment.Data.Column(Facet, segment.Reader).Starts;
        for (var document = 0; document + 1 < starts.Length; document++)
        {
            if (starts[document] == starts[document + 1])
            {
                bits.Set(document);
            }
        }
    }

    private void AddValue(Segment segment, string value, FixedBitSet bits) =>
        TermLookup.AddDocuments(segment.Reader, Fields.Of(Facet).Term(value), bits);
}

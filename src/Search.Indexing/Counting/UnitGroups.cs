using System.Buffers;

namespace Search.Indexing;

/// <summary>Documents by the unit that counts once: reports, stories or originators.</summary>
/// <remarks>
/// <para>Most stories have one report, so the documents that are alone in their unit are set apart and counted as fast as reports are.
/// Those of the other units are laid one unit behind another (a counting sort by the unit's number), and each value notes the last unit
/// that counted it, so that no pair of unit and value counts twice.</para>
/// <para>Cost: three looks at every document, and for a facet one at each value of each document. No set is kept for a value, so it does
/// not matter how many values there are. All arrays are rented.</para>
/// </remarks>
internal sealed class UnitGroups : IDisposable
{
    private readonly IReadOnlyList<Segment> _segments;
    private readonly CountedDocuments[] _singles;
    private readonly CountedDocuments? _owned;
    private readonly int[] _grouped = [];
    private readonly int[] _ends = [];
    private readonly int _groups;

    private UnitGroups(IReadOnlyList<Segment> segments, CountedDocuments[] sets)
    {
        (_segments, _singles) = (segments, sets);
        Total = Sum(sets);
    }

    private UnitGroups(IReadOnlyList<Segment> segments, Facet unit, FacetDictionary units, CountedDocuments[] sets)
    {
        _segments = segments;
        _singles = [_owned = new CountedDocuments(segments.Count)];
        var count = Sum(sets);
        _grouped = ArrayPool<int>.Shared.Rent(count);
        _ends = ArrayPool<int>.Shared.Rent(count);
        var numbers = units.RentZeros();
        var touched = ArrayPool<int>.Shared.Rent(count);
        Total = CountSizes(unit, sets, numbers, touched);
        _groups = Lay(touched.AsSpan(0, Total), numbers);
        Fill(unit, sets, numbers);
        foreach (var number in touched.AsSpan(0, Total))
        {
            numbers[number] = 0;
        }

        units.ReturnZeros(numbers);
        ArrayPool<int>.Shared.Return(touched);
    }

    /// <summary>How many units there are.</summary>
    public int Total { get; }

    /// <summary>The documents that are alone in their units, in one or several sets.</summary>
    public IReadOnlyList<CountedDocuments> Singles => _singles;

    /// <summary>How many units have several documents.</summary>
    public int Groups => _groups;

    /// <summary>Gets the facet whose values are the units; null for reports.</summary>
    public static Facet? FacetOf(CountUnit unit) => unit switch
    {
        CountUnit.Story => Facet.Story,
        CountUnit.Originator => Facet.Originator,
        _ => null,
    };

    /// <summary>Groups documents. The sets must stay as they are as long as the groups are used, and be apart from each other.</summary>
    public static UnitGroups Of(
        IReadOnlyList<Segment> segments, CountUnit unit, FacetDictionaries dictionaries, params CountedDocuments[] sets)
    {
        if (FacetOf(unit) is not { } facet)
        {
            return new UnitGroups(segments, sets);
        }

        foreach (var segment in segments)
        {
            segment.Data.Column(facet, segment.Reader); // Numbers its values, so that there is room for all of them.
        }

        return new UnitGroups(segments, facet, dictionaries.ByFacet[facet], sets);
    }

    /// <summary>Gets the documents of a unit that has several, by <see cref="Groups"/>, counted over all segments.</summary>
    public ReadOnlySpan<int> Group(int group)
    {
        var start = group == 0 ? 0 : _ends[group - 1];
        return _grouped.AsSpan(start, _ends[group] - start);
    }

    /// <summary>Counts each value of a facet once for each unit that has a document with it.</summary>
    /// <returns>How many units have a document without a value.</returns>
    public int Count(Facet facet, FacetDictionary dictionary, FacetCounts counts)
    {
        var missing = 0;
        foreach (var set in _singles)
        {
            foreach (var segment in _segments)
            {
                missing += counts.Add(segment.Data.Column(facet, segment.Reader), set.Of(segment));
            }
        }

        return missing + (_groups > 0 ? CountGroups(facet, dictionary, counts) : 0);
    }

    public void Dispose()
    {
        if (_owned is not null)
        {
            _owned.Dispose();
            ArrayPool<int>.Shared.Return(_grouped);
            ArrayPool<int>.Shared.Return(_ends);
        }
    }

    private static int Sum(CountedDocuments[] sets)
    {
        var sum = 0;
        foreach (var set in sets)
        {
            sum += set.Count;
        }

        return sum;
    }

    private int CountGroups(Facet facet, FacetDictionary dictionary, FacetCounts counts)
    {
        var last = dictionary.RentZeros();
        var missing = 0;
        var walk = new GroupWalk(_segments, facet);
        for (var group = 0; group < _groups; group++)
        {
            var lacks = 0;
            foreach (var document in Group(group))
            {
                var values = walk.ValuesOf(document);
                lacks |= values.IsEmpty ? 1 : 0;
                foreach (var value in values)
                {
                    if (last[value] != group + 1)
                    {
                        last[value] = group + 1;
                        counts.Increment(value);
                    }
                }
            }

            missing += lacks;
        }

        foreach (var value in counts.Ordinals)
        {
            last[value] = 0;
        }

        dictionary.ReturnZeros(last);
        return missing;
    }

    /// <summary>Counts the documents of each unit; a document without one cannot be, as every report tells a story.</summary>
    private int CountSizes(Facet unit, CountedDocuments[] sets, int[] sizes, int[] touched)
    {
        var count = 0;
        foreach (var segment in _segments)
        {
            var (starts, ordinals) = segment.Data.Column(unit, segment.Reader);
            foreach (var set in sets)
            {
                foreach (var document in set.Of(segment))
                {
                    var number = ordinals[starts[document]];
                    if (sizes[number]++ == 0)
                    {
                        touched[count++] = number;
                    }
                }
            }
        }

        return count;
    }

    /// <summary>Puts in place of each unit's size where its documents begin, plus one; 0 less one for a unit of one document.</summary>
    private int Lay(ReadOnlySpan<int> touched, int[] numbers)
    {
        var (groups, end) = (0, 0);
        foreach (var number in touched)
        {
            var size = numbers[number];
            numbers[number] = size == 1 ? -1 : end + 1;
            if (size > 1)
            {
                end += size;
                _ends[groups++] = end;
            }
        }

        return groups;
    }

    private void Fill(Facet unit, CountedDocuments[] sets, int[] places)
    {
        foreach (var segment in _segments)
        {
            var (starts, ordinals) = segment.Data.Column(unit, segment.Reader);
            foreach (var set in sets)
            {
                foreach (var document in set.Of(segment))
                {
                    ref var place = ref places[ordinals[starts[document]]];
                    if (place < 0)
                    {
                        _owned!.Add(segment, new ReadOnlySpan<int>(in document));
                    }
                    else
                    {
                        _grouped[place++ - 1] = segment.Context.DocBase + document;
                    }
                }
            }
        }
    }
}

using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>What a search reads of a segment by document, unpacked once: a segment never changes, so this lives as long as it.</summary>
internal sealed class SegmentData
{
    /// <summary>The time of what has no time: greater than any.</summary>
    public const long NoTime = long.MaxValue;

    /// <summary>How many bytes the bits of filters may take, and how many filters are kept whatever they take, and at most.</summary>
    private const int FilterBytes = 2 << 20;
    private const int LeastFilters = 64;
    private const int MostFilters = 512;

    private readonly Lazy<PublishedOrder> _publishedOrder;
    private readonly ConcurrentDictionary<Facet, FacetColumn> _columns = [];
    private readonly IReadOnlyDictionary<Facet, FacetDictionary> _dictionaries;

    private SegmentData(AtomicReader segment, IReadOnlyDictionary<Facet, FacetDictionary> dictionaries)
    {
        var size = segment.MaxDoc;
        (First, Last, Lags) = (Numbers(segment, Fields.First), Numbers(segment, Fields.Last), Numbers(segment, Fields.Lag));
        (PublishedFirst, PublishedLast, IdKeys) = (new long[size], new long[size], new long[size]);
        ReadPublished(segment);
        PublishedDays = PublishedDays.Of(PublishedFirst);
        _publishedOrder = new Lazy<PublishedOrder>(() => new PublishedOrder(PublishedFirst, PublishedLast));
        ReadIdKeys(segment);
        (EventStarts, EventDays) = ReadEvents(segment);
        _dictionaries = dictionaries;
        var filters = Math.Clamp(FilterBytes / ((size / 8) + 1), LeastFilters, MostFilters);
        (Filters, Patterns) = (new(filters), new(LeastFilters));
        foreach (var facet in Facet.Counted)
        {
            _columns[facet] = FacetColumn.Load(segment, Fields.Of(facet), dictionaries[facet]);
        }

        HasEnded = Last.AsSpan().ContainsAnyExcept(Fields.NoEnd);
    }

    /// <summary>The first sequence of each revision.</summary>
    public int[] First { get; }

    /// <summary>The end of each revision, or <see cref="Fields.NoEnd"/>.</summary>
    public int[] Last { get; }

    /// <summary>Whether some revision has ended.</summary>
    public bool HasEnded { get; }

    /// <summary>The first instant of each publication, in milliseconds since 1970, or <see cref="NoTime"/>.</summary>
    public long[] PublishedFirst { get; }

    /// <summary>The last instant of each publication; without meaning where there is none.</summary>
    public long[] PublishedLast { get; }

    /// <summary>The documents in the order of their publication; made when a search first asks for it.</summary>
    public PublishedOrder PublishedOrder => _publishedOrder.Value;

    /// <summary>The codes of the documents' lengths.</summary>
    public PerField<byte[]?> Lengths { get; } = new(LengthCodes.Read);

    /// <summary>The terms of fields, for patterns that must look at many.</summary>
    public PerField<SortedKeys> Vocabularies { get; } = new(Vocabulary.Load);

    /// <summary>The documents that tell what others told first, by the field of stories.</summary>
    public PerField<StoryFollowers> Followers { get; } = new(StoryFollowers.Read);

    /// <summary>The day of each publication.</summary>
    public PublishedDays PublishedDays { get; }

    /// <summary>The start of each report id as a number: in the order of the ids, nearly always enough to tell two apart.</summary>
    public long[] IdKeys { get; }

    /// <summary>Where each document's event dates begin in <see cref="EventDays"/>, counted in dates; one more at the end.</summary>
    public int[] EventStarts { get; }

    /// <summary>First and last day of each event date, by turns, as day numbers; those of a document by first day.</summary>
    public int[] EventDays { get; }

    /// <summary>The days from what each report tells of to its publication, or <see cref="ReportLag.None"/>.</summary>
    public int[] Lags { get; }

    /// <summary>The bits of filters that were used on this segment.</summary>
    public BoundedCache<string, FixedBitSet> Filters { get; }

    /// <summary>The documents with any of the terms of patterns that were looked for in this segment, deleted ones among them.</summary>
    public BoundedCache<string, FixedBitSet> Patterns { get; }

    public static SegmentData Load(AtomicReader segment, IReadOnlyDictionary<Facet, FacetDictionary> dictionaries) =>
        new(segment, dictionaries);

    /// <summary>Gets the values of a facet; one that is seldom counted is unpacked when it first is.</summary>
    public FacetColumn Column(Facet facet, AtomicReader segment) =>
        _columns.TryGetValue(facet, out var column) ? column
            : _columns.GetOrAdd(facet, FacetColumn.Load(segment, Fields.Of(facet), _dictionaries[facet]));

    /// <summary>Gets the number that stands for a report id: its first twelve base-32 digits.</summary>
    public static long IdKey(ReadOnlySpan<byte> id)
    {
        var key = 0L;
        foreach (var digit in id[..12])
        {
            key = (key << 5) | (long)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }

        return key;
    }

    private static int[] Numbers(AtomicReader segment, NumberColumn column)
    {
        var values = segment.GetNumericDocValues(column.Name);
        var numbers = new int[segment.MaxDoc];
        for (var document = 0; document < numbers.Length; document++)
        {
            numbers[document] = checked((int)values.Get(document));
        }

        return numbers;
    }

    private void ReadPublished(AtomicReader segment)
    {
        var values = segment.GetBinaryDocValues(Fields.Published.Name);
        var bytes = new BytesRef();
        for (var document = 0; document < PublishedFirst.Length; document++)
        {
            values.Get(document, bytes);
            var span = bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
            PublishedFirst[document] = span.IsEmpty ? NoTime : BinaryPrimitives.ReadInt64LittleEndian(span);
            PublishedLast[document] = span.IsEmpty ? NoTime : BinaryPrimitives.ReadInt64LittleEndian(span[8..]);
        }
    }

    private void ReadIdKeys(AtomicReader segment)
    {
        var values = segment.GetBinaryDocValues(Fields.IdOf.Name);
        var bytes = new BytesRef();
        for (var document = 0; document < IdKeys.Length; document++)
        {
            values.Get(document, bytes);
            IdKeys[document] = IdKey(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        }
    }

    private static (int[] Starts, int[] Days) ReadEvents(AtomicReader segment)
    {
        var values = segment.GetBinaryDocValues(Fields.EventDates.Name);
        var starts = new int[segment.MaxDoc + 1];
        var days = new List<int>();
        var bytes = new BytesRef();
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            values.Get(document, bytes);
            days.AddRange(MemoryMarshal.Cast<byte, int>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)));
            starts[document + 1] = days.Count / 2;
        }

        return (starts, days.ToArray());
    }
}

using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Orders candidates by key, then by report id; the id itself is read only where the numbers cannot tell.</summary>
internal sealed class CandidateOrder(IReadOnlyList<Segment> segments) : IComparer<Candidate>
{
    private readonly BytesRef _left = new();
    private readonly BytesRef _right = new();

    public int Compare(Candidate x, Candidate y)
    {
        var byKey = x.Key.CompareTo(y.Key);
        var order = byKey != 0 ? byKey : x.IdKey.CompareTo(y.IdKey);
        return order != 0 ? order : Id(x, _left).CompareTo(Id(y, _right));
    }

    /// <summary>Compares a candidate with the place that a cursor points to.</summary>
    public int Compare(Candidate candidate, CursorPosition position)
    {
        var byKey = candidate.Key.CompareTo(position.Key);
        var order = byKey != 0 ? byKey : candidate.IdKey.CompareTo(position.IdKey);
        return order != 0 ? order : Id(candidate, _left).CompareTo(position.IdBytes);
    }

    /// <summary>Gets the report id of a candidate.</summary>
    public string IdOf(Candidate candidate) => Id(candidate, _left).Utf8ToString();

    private BytesRef Id(Candidate candidate, BytesRef bytes)
    {
        segments[candidate.Segment].Reader.GetBinaryDocValues(Fields.IdOf.Name).Get(candidate.Document, bytes);
        return bytes;
    }
}

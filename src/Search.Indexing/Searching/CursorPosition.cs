using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>The hit that a page ended with.</summary>
/// <param name="Key">What it was sorted by.</param>
/// <param name="Id">Its report's id.</param>
internal sealed record CursorPosition(long Key, string Id)
{
    /// <summary>The id as bytes.</summary>
    public BytesRef IdBytes { get; } = new(Id);

    /// <summary>The start of the id as a number.</summary>
    public long IdKey { get; } = SegmentData.IdKey(System.Text.Encoding.ASCII.GetBytes(Id));
}

using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>Where the postings of a term lie in a segment.</summary>
internal sealed class TermPlace : BlockTermState
{
    /// <summary>What it is read from; null while it is written.</summary>
    public BlockPostingsReader? Source { get; init; }

    /// <summary>What its field keeps of each document.</summary>
    public IndexOptions Options { get; set; }

    /// <summary>Where its documents begin; without meaning where there is only one.</summary>
    public long Documents { get; set; }

    /// <summary>Where its positions begin.</summary>
    public long Positions { get; set; }

    /// <summary>Its only document, where it has but one; else -1.</summary>
    public int Only { get; set; } = -1;

    public override void CopyFrom(TermState other)
    {
        base.CopyFrom(other);
        var place = (TermPlace)other;
        (Options, Documents, Positions, Only) = (place.Options, place.Documents, place.Positions, place.Only);
    }

    public override object Clone()
    {
        var copy = new TermPlace { Source = Source };
        copy.CopyFrom(this);
        return copy;
    }
}

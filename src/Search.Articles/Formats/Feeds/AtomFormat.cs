namespace Search.Articles;

/// <summary>Atom 1.0 (RFC 4287) and 0.3.</summary>
internal sealed class AtomFormat() : FeedFormat(["feed"], ["entry"])
{
    public override string Name => "atom";

    public override string Description => "a feed that begins with <feed>";
}

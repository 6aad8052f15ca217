namespace Search.Articles;

/// <summary>RSS 0.9x, 1.0 (RDF) and 2.0, with the Dublin Core, content and Media modules; and Microsoft's CDF, its forerunner.</summary>
internal sealed class RssFormat() : FeedFormat(["rss", "rdf:rdf", "channel"], ["item"])
{
    public override string Name => "rss";

    public override string Description => "a feed that begins with <rss> or <rdf:RDF>";
}

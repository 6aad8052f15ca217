namespace Search.Enrichment.Text;

/// <summary>Which facet has taken a token, so that no other reads it as something else.</summary>
internal enum Claim : byte
{
    None,
    Date,
    Actor,
    Place,
}

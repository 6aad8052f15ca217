namespace Search.Enrichment.Places.Passes;

/// <summary>
/// Names that one place bears, if it is a town of some size or the report speaks of its country; villages without support wait for the
/// scores.
/// </summary>
internal sealed class UnambiguousPass : ResolutionPass
{
    private const float Town = 3.5f;

    protected override void Run(Resolution at, PlaceName name)
    {
        var entry = at.Gazetteer.Lookup(name.Key);
        var only = -1;
        for (var i = 0; i < entry.Count; i++)
        {
            if (!at.Fits(name, entry[i]))
            {
                continue;
            }

            if (only >= 0)
            {
                return;
            }

            only = entry[i].Index;
        }

        if (only >= 0 && entry.Cut == 0 && (at.Gazetteer[only].Importance >= Town || at.Neighbourhood.Country(at.Gazetteer[only]) > 0))
        {
            at.Resolve(name, only, 0.9, "the only place of this name");
        }
    }
}

namespace Search.Enrichment.Places;

/// <summary>One place that a name may mean, while candidates are weighed against each other.</summary>
internal struct PlaceCandidate
{
    /// <summary>The index of the place in the gazetteer.</summary>
    public int Index;

    /// <summary>Whether the name is not the place's label.</summary>
    public bool IsAlternate;

    /// <summary>Whether it is a region that holds a town of the same name.</summary>
    public bool HoldsNamesake;

    /// <summary>Its score.</summary>
    public float Score;

    /// <summary>Its share of the name, from 0 to 1: all shares of a name are 1 together.</summary>
    public float Share;
}

namespace Search.Indexing;

/// <summary>A compiled query over one segment, taken apart. Asked about documents in their order.</summary>
internal abstract class ScoredQuery
{
    /// <summary>Says whether a document matches, and adds what of its score this is.</summary>
    public abstract bool Match(int document, List<ScorePart> parts);
}

/// <summary>A combination of others, as <see cref="BooleanPlan"/> is.</summary>
internal sealed class ScoredCombination(List<ScoredQuery> required, List<ScoredQuery> optional, List<ScoredQuery> excluded) : ScoredQuery
{
    public override bool Match(int document, List<ScorePart> parts)
    {
        var before = parts.Count;
        var isMatch = true;
        foreach (var part in required)
        {
            isMatch &= part.Match(document, parts);
        }

        var some = false;
        foreach (var part in optional)
        {
            some |= part.Match(document, parts);
        }

        var count = parts.Count;
        foreach (var part in excluded)
        {
            isMatch &= !part.Match(document, parts);
        }

        isMatch &= required.Count > 0 || some;
        parts.RemoveRange(isMatch ? count : before, parts.Count - (isMatch ? count : before));
        return isMatch;
    }
}

/// <summary>A query that is no combination: scored by its matcher, described by its details.</summary>
/// <param name="matcher">Its matcher; null where nothing of the segment matches.</param>
/// <param name="describe">Says what a document has of it, by its score.</param>
internal sealed class ScoredLeaf(Matcher? matcher, Func<int, float, ScorePart> describe) : ScoredQuery
{
    private readonly int[] _documents = new int[1];
    private readonly float[] _scores = new float[1];
    private readonly bool[] _marks = new bool[1];

    public override bool Match(int document, List<ScorePart> parts)
    {
        (_documents[0], _scores[0], _marks[0]) = (document, 0, false);
        matcher?.Mark(_documents, _scores, _marks);
        if (_marks[0] && _scores[0] > 0)
        {
            parts.Add(describe(document, _scores[0]));
        }

        return _marks[0];
    }
}

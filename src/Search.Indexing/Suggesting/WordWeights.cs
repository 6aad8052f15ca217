namespace Search.Indexing;

/// <summary>The weights of words. What more than half of all revisions have narrows nothing, and weighs nothing.</summary>
/// <param name="counts">How many revisions have each word in the body, and how many in the heading, added up.</param>
/// <param name="revisions">How many revisions there are.</param>
internal sealed class WordWeights(int[] counts, int revisions) : KeyWeights
{
    private const int FewRevisions = 100;

    private readonly int _most = revisions < FewRevisions ? int.MaxValue : revisions / 2;

    public override int Of(int owner) => counts[owner] > _most ? 0 : counts[owner];

    /// <summary>Gets how many revisions have a word, however many that is.</summary>
    public int CountOf(int owner) => counts[owner];
}

namespace Search.Indexing;

/// <summary>What is known of the owners of keys in one state of the index.</summary>
internal abstract class KeyWeights
{
    /// <summary>Gets how many revisions of the index have it, ended ones among them: what decides which are looked at first.</summary>
    public abstract int Of(int owner);

    /// <summary>Gets what the owner is a word or name of.</summary>
    public virtual int ThingOf(int owner) => owner;

    /// <summary>Gets which of its names it is, 0 for the label.</summary>
    public virtual int RankOf(int owner) => 0;

    /// <summary>Gets how likely it is meant where nothing else tells.</summary>
    public virtual float ImportanceOf(int owner) => 0;
}

namespace Search.Indexing;

/// <summary>How much more a recent report counts, and an old one less.</summary>
/// <remarks>
/// A score is multiplied by 1.2 for a report published at the reference moment, by 1 for one a half-life older, by .8 for one that is very
/// old, halving the way to .8 with each half-life. A report without a date, or with one behind the reference moment, keeps its score. The
/// reference moment is the instant of the commit that is searched: the corpus's own clock, so that a search as of a sequence is the same
/// whenever it is run.
/// </remarks>
/// <param name="at">The reference moment.</param>
internal sealed class RecencyPrior(DateTimeOffset at)
{
    /// <summary>After how many days the prior is neutral.</summary>
    public const int HalfLifeDays = 30;

    /// <summary>How far the factor goes from 1, up and down.</summary>
    public const float Weight = 0.2f;

    /// <summary>The greatest factor.</summary>
    public const float Most = 1 + Weight;

    private const double MillisecondsADay = 24 * 60 * 60 * 1000;

    private readonly long _at = at.ToUnixTimeMilliseconds();

    /// <summary>Gets what of it an answer says.</summary>
    public RecencyReading Reading => new(at, HalfLifeDays, Weight);

    /// <summary>Gets the factor of a document.</summary>
    public float Of(SegmentData segment, int document)
    {
        var published = segment.PublishedFirst[document];
        if (published > _at)
        {
            return 1; // NoTime is behind every moment.
        }

        var age = (_at - published) / MillisecondsADay;
        return (float)(1 + (Weight * ((2 * Math.Pow(2, -age / HalfLifeDays)) - 1)));
    }
}

using System.Numerics;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Tells which spans are places: a weighted sum of the cues around them and of what is known of the place they were resolved to.
/// </summary>
internal static class PlaceJudge
{
    /// <summary>The least probability with which a span is kept.</summary>
    private const float Least = 0.4f;

    /// <summary>A million people: the other names of such a place are as well known as the place.</summary>
    private const float WellKnown = 6f;

    /// <summary>What speaks against a small place and not against a well-known one: "Moscow said", at the start of a sentence.</summary>
    private const PlaceCues OfSmallPlaces = PlaceCues.Speaks | PlaceCues.Possessive | PlaceCues.SentenceStart | PlaceCues.TitleCase;

    public static void Judge(Resolution at, List<PlaceSpan> spans)
    {
        foreach (var span in spans)
        {
            if (span.IsDropped || span.IsUnknown || span.IsDemonym || span.UnresolvedIn is not null)
            {
                continue;
            }

            var probability = Probability(at, span);
            span.Confidence *= probability;
            if (probability < Least)
            {
                span.Drop($"more likely no place here: {Reason(span.Cues)}");
            }
        }
    }

    /// <summary>How likely the cues alone make it that a span is a place: what a name counts as evidence before it is resolved.</summary>
    public static float Trust(PlaceSpan span) => Logistic(PlaceWeights.Judge[(int)JudgeFeature.Bias] + Sum(span.Cues) + 1);

    public static void Fill(Resolution at, PlaceSpan span, Span<float> features)
    {
        features.Clear();
        features[(int)JudgeFeature.Bias] = 1;
        features[(int)JudgeFeature.Mentions] = MathF.Log(span.Mentions);
        features[(int)JudgeFeature.Demonym] = span.IsDemonym ? 1 : 0;
        features[(int)JudgeFeature.CalledRegion] = span.IsRegion ? 1 : 0;
        features[(int)JudgeFeature.Inside] = span.IsInside ? 1 : 0;
        features[(int)JudgeFeature.Unresolved] = span.Place < 0 ? 1 : 0;
        if (span.Place >= 0)
        {
            FillPlace(at, span, at.Gazetteer[span.Place], features);
        }
    }

    private static void FillPlace(Resolution at, PlaceSpan span, in PlaceRecord record, Span<float> features)
    {
        features[(int)JudgeFeature.Importance] = Math.Min(record.Importance, 8);
        features[(int)JudgeFeature.Share] = span.Share;
        features[(int)JudgeFeature.Alternate] = span.IsAlternate ? Math.Clamp((WellKnown - record.Importance) / 2, 0, 1) : 0;
        (features[(int)JudgeFeature.Near], features[(int)JudgeFeature.Around]) = (span.Support.Near, span.Support.Around);
        (features[(int)JudgeFeature.InRegion], features[(int)JudgeFeature.InCountry]) = (span.Support.InRegion, span.Support.InCountry);
        features[(int)JudgeFeature.Country] = record.Level == PlaceLevel.Country ? 1 : 0;
        features[(int)JudgeFeature.Region] = record.Level is PlaceLevel.Region or PlaceLevel.District ? 1 : 0;
        features[(int)JudgeFeature.SurnameLand] = record.Level == PlaceLevel.Place && at.IsSurnameLand(record.Country) ? 1 : 0;
        features[(int)JudgeFeature.Area] = record.Level == PlaceLevel.Area ? 1 : 0;
    }

    private static float Probability(Resolution at, PlaceSpan span)
    {
        Span<float> features = stackalloc float[PlaceWeights.Judge.Length];
        Fill(at, span, features);
        var isWellKnown = span.Place >= 0 && at.Gazetteer[span.Place].Importance >= WellKnown;
        var sum = Sum(isWellKnown ? span.Cues & ~OfSmallPlaces : span.Cues);
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * PlaceWeights.Judge[i];
        }

        return Logistic(sum);
    }

    private static float Sum(PlaceCues cues)
    {
        var sum = 0f;
        for (var bits = (uint)cues; bits != 0; bits &= bits - 1)
        {
            sum += PlaceWeights.Cues[BitOperations.TrailingZeroCount(bits)];
        }

        return sum;
    }

    /// <summary>The cues that speak against it.</summary>
    private static string Reason(PlaceCues cues)
    {
        var against = PlaceCues.None;
        for (var bits = (uint)cues; bits != 0; bits &= bits - 1)
        {
            var bit = BitOperations.TrailingZeroCount(bits);
            against |= PlaceWeights.Cues[bit] < 0 ? (PlaceCues)(1 << bit) : PlaceCues.None;
        }

        return against == PlaceCues.None ? "nothing else in the report speaks for it" : against.ToString();
    }

    private static float Logistic(float value) => 1 / (1 + MathF.Exp(-value));
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>What a query comes to in one state of the index: it makes the matcher of each segment.</summary>
/// <remarks>For one thread: the matcher of a segment takes over the memory of the one before, which is spent with it.</remarks>
internal abstract class MatchPlan
{
    /// <summary>Makes the matcher of a segment; null where nothing of it matches.</summary>
    public abstract Matcher? On(Segment segment);
}

/// <summary>One score for every document.</summary>
internal sealed class AllPlan(float score) : MatchPlan
{
    public override Matcher? On(Segment segment) => new AllMatcher(segment.Size, score);
}

/// <summary>Documents with a term.</summary>
internal sealed class TermPlan(TermContext states, string field, FieldWeight? weight) : MatchPlan
{
    private BlockCursor? _cursor;

    public override Matcher? On(Segment segment) => states.Get(segment.Context.Ord) is TermPlace place
        ? new TermMatcher(place, weight?.On(segment, field), _cursor ??= new BlockCursor())
        : null;
}

/// <summary>Documents with a phrase.</summary>
internal sealed class PhrasePlan(TermContext[] states, int[] offsets, int slop, string field, FieldWeight? weight) : MatchPlan
{
    public override Matcher? On(Segment segment)
    {
        var words = new PhraseWord[states.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (states[i].Get(segment.Context.Ord) is not TermPlace place)
            {
                return null;
            }

            words[i] = new PhraseWord(place, offsets[i]);
        }

        return new PhraseMatcher(words, slop, weight?.On(segment, field));
    }
}

/// <summary>Documents with any of the terms that a pattern stands for, with one score.</summary>
/// <remarks>
/// Looking for the terms costs more than all else, and whoever narrows a search asks for the same pattern again: each segment keeps what
/// was found.
/// </remarks>
internal sealed class UnionPlan(MultiTermQuery query, float score) : MatchPlan
{
    private readonly string _key = $"{query.GetType().Name} {query.Field} {query.ToString(query.Field)}";
    private readonly BlockCursor _cursor = new();

    public override Matcher? On(Segment segment) => BitsMatcher.Of(segment.Data.Patterns.Get(_key, () => Make(segment)), score);

    private FixedBitSet Make(Segment segment)
    {
        var bits = new FixedBitSet(segment.Size);
        var terms = segment.Reader.GetTerms(query.Field) is { } all ? query.GetTermsEnum(all) : TermsEnum.EMPTY;
        while (terms.MoveNext())
        {
            _cursor.Over((TermPlace)terms.GetTermState()).AddTo(bits);
        }

        return bits;
    }
}

/// <summary>Documents that a filter chooses, with one score.</summary>
internal sealed class BitsPlan(SegmentFilter filter, float score) : MatchPlan
{
    public override Matcher? On(Segment segment) => BitsMatcher.Of(filter.Bits(segment), score);
}

/// <summary>Documents that satisfy a combination of parts.</summary>
internal sealed class BooleanPlan(List<MatchPlan> required, List<MatchPlan> optional, List<MatchPlan> excluded) : MatchPlan
{
    private readonly MatchWindow _window = new();

    public override Matcher? On(Segment segment)
    {
        var all = Make(required, segment);
        if (all.Count < required.Count)
        {
            return null;
        }

        var some = Make(optional, segment);
        if (required.Count == 0)
        {
            if (some.Count == 0)
            {
                return null;
            }

            all = [some.Count == 1 ? some[0] : new AnyOfMatcher(some, _window)];
            some = [];
        }

        var none = Make(excluded, segment);
        return all.Count == 1 && some.Count == 0 && none.Count == 0 ? all[0] : new AllOfMatcher(all, some, none);
    }

    private static List<Matcher> Make(List<MatchPlan> plans, Segment segment)
    {
        var matchers = new List<Matcher>(plans.Count);
        foreach (var plan in plans)
        {
            if (plan.On(segment) is { } matcher)
            {
                matchers.Add(matcher);
            }
        }

        return matchers;
    }
}

/// <summary>Documents that Lucene's own scorer finds.</summary>
internal sealed class LucenePlan(Weight weight, bool isScored) : MatchPlan
{
    public override Matcher? On(Segment segment) =>
        weight.GetScorer(segment.Context, null) is { } scorer ? new LuceneMatcher(scorer, isScored) : null;
}

/// <summary>Documents of another plan, with one score for all.</summary>
internal sealed class ConstantPlan(MatchPlan inner, float score) : MatchPlan
{
    public override Matcher? On(Segment segment) =>
        inner.On(segment) is { } matcher ? score == 0 ? matcher : new ConstantMatcher(matcher, score) : null;
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Walks over the documents of a segment in which words stand near each other.</summary>
internal sealed class NearScorer : Scorer
{
    private readonly DocsAndPositionsEnum[] _words;
    private readonly DocsAndPositionsEnum[] _byCost;
    private readonly DocsAndPositionsEnum? _marks;
    private readonly List<int>[] _positions;
    private readonly List<int> _sentences = [];
    private readonly List<(int First, int Last)> _found = [];
    private readonly NearMatcher _matcher;
    private readonly Similarity.SimScorer _similarity;
    private int _document = -1;

    private NearScorer(
        Weight weight, DocsAndPositionsEnum[] words, DocsAndPositionsEnum? marks, NearMatcher matcher, Similarity.SimScorer similarity)
        : base(weight)
    {
        (_words, _marks, _matcher, _similarity) = (words, marks, matcher, similarity);
        _byCost = [.. words.OrderBy(word => word.GetCost())];
        _positions = [.. words.Select(_ => new List<int>())];
    }

    public override int DocID => _document;

    public override int Freq => _found.Count;

    /// <summary>Makes the scorer, or null where a word is not in the segment.</summary>
    public static NearScorer? TryMake(
        Weight weight,
        AtomicReader segment,
        TextField field,
        List<string> words,
        NearMatcher matcher,
        IBits? accepted,
        Similarity.SimScorer similarity)
    {
        var enums = new DocsAndPositionsEnum[words.Count];
        for (var i = 0; i < enums.Length; i++)
        {
            if (TermLookup.Positions(segment, field.Term(words[i]), accepted) is not { } found)
            {
                return null;
            }

            enums[i] = found;
        }

        var marks = matcher.NeedsSentences ? TermLookup.Positions(segment, field.Term(ReportText.SentenceMark), live: null) : null;
        return new NearScorer(weight, enums, marks, matcher, similarity);
    }

    public override float GetScore() => _similarity.Score(_document, _found.Count);

    public override int NextDoc() => Settle(_byCost[0].NextDoc());

    public override int Advance(int target) => Settle(_byCost[0].Advance(target));

    public override long GetCost() => _byCost[0].GetCost();

    /// <summary>Goes on from a document of the rarest word to the first that has all words near each other.</summary>
    private int Settle(int document)
    {
        while (document != NO_MORE_DOCS)
        {
            var agreed = Agree(document);
            if (agreed == document && IsNear())
            {
                break;
            }

            document = agreed == document ? _byCost[0].NextDoc() : _byCost[0].Advance(agreed);
        }

        return _document = document;
    }

    /// <summary>Brings the other words to a document; gets it, or the next one that can have them all.</summary>
    private int Agree(int document)
    {
        for (var i = 1; i < _byCost.Length; i++)
        {
            var at = _byCost[i].DocID < document ? _byCost[i].Advance(document) : _byCost[i].DocID;
            if (at > document)
            {
                return at;
            }
        }

        return document;
    }

    private bool IsNear()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            Read(_words[i], _positions[i]);
        }

        ReadSentences(_words[0].DocID);
        _found.Clear();
        _matcher.Find(_positions, _sentences, _found);
        return _found.Count > 0;
    }

    private void ReadSentences(int document)
    {
        _sentences.Clear();
        if (_marks is not null && (_marks.DocID >= document ? _marks.DocID : _marks.Advance(document)) == document)
        {
            Read(_marks, _sentences);
        }
    }

    private static void Read(DocsAndPositionsEnum word, List<int> positions)
    {
        positions.Clear();
        for (var left = word.Freq; left > 0; left--)
        {
            positions.Add(word.NextPosition());
        }
    }
}

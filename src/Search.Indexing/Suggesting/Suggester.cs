using System.Buffers;
using System.Text;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Completes a query that is being typed by words of the reports, places and actors.</summary>
/// <remarks>
/// <para>The last word is completed; the last words together may be the beginning of a name, which becomes a filter, and what stands before
/// is kept. The ways in which a key can fit are tried in their order until there are enough suggestions. In each way, every kind gives
/// those that most revisions have, as many as are asked for, that lead to a report at all; those that lead to most come first, and the
/// kinds deal theirs by turns.</para>
/// <para>Where all that begins as it was typed leads to few reports, it may be a slip: what is one edit away behind the same first letter and
/// leads to fifty times as many goes before it.</para>
/// <para>Forms of one word, which one search finds together, are suggested once, in the most frequent of them.</para>
/// </remarks>
internal sealed class Suggester
{
    /// <summary>How many keys of a kind are counted at most in one way, for each suggestion asked for.</summary>
    private const int MostCounted = 8;

    private const int MostContainers = 3;

    /// <summary>What leads to fewer reports may be a slip of what leads to so many times more; those take up one place in so many.</summary>
    private const int Few = QueryCorrector.Few;
    private const int TimesMore = 50;
    private const int ShareOfMeant = 4;

    private readonly KnownWords _known;
    private readonly FacetNames _names;
    private readonly SuggestionScopes _scopes;
    private readonly SuggestRequest _request;
    private readonly TypedText _typed;
    private readonly HashSet<string> _stems = [];
    private readonly HashSet<(Facet, int)> _values = [];
    private readonly List<RankedSuggestion> _dealt = [];

    private Suggester(KnownWords known, FacetNames names, SuggestionScopes scopes, SuggestRequest request)
    {
        (_known, _names, _scopes, _request) = (known, names, scopes, request);
        _typed = TypedText.Of(request.Text);
    }

    /// <summary>Answers a request.</summary>
    /// <param name="known">The words and names.</param>
    /// <param name="names">The labels of places and actors.</param>
    /// <param name="scopes">Counts within the request.</param>
    /// <param name="request">The request.</param>
    public static SuggestionList Answer(KnownWords known, FacetNames names, SuggestionScopes scopes, SuggestRequest request) =>
        new(scopes.Sequence, request.Text, new Suggester(known, names, scopes, request).Run());

    private List<Suggestion> Run()
    {
        for (var stage = 0; stage < KeyStage.All.Count; stage++)
        {
            var isSlip = KeyStage.All[stage].IsNearest && _dealt.Count > 0 && _dealt.TrueForAll(ranked => ranked.Weight < Few);
            if (_dealt.Count < _request.Limit || isSlip)
            {
                List<RankedSuggestion>[] kinds = [OfNames(_known.Places, stage), OfNames(_known.Actors, stage), OfWords(stage)];
                var meant = isSlip ? Meant(kinds) : [];
                Deal(kinds);
                _dealt.AddRange(meant);
            }
        }

        _dealt.Sort();
        return [.. _dealt.Take(_request.Limit).Select(ranked => ranked.Suggestion)];
    }

    private void Deal(List<RankedSuggestion>[] kinds)
    {
        Array.ForEach(kinds, kind => kind.Sort());
        for (var turn = 0; turn < _request.Limit; turn++)
        {
            foreach (var kind in kinds)
            {
                if (turn < kind.Count && _dealt.Count < _request.Limit)
                {
                    _dealt.Add(kind[turn]);
                }
            }
        }
    }

    /// <summary>Takes out what was meant rather than what begins as typed, to go with it.</summary>
    private List<RankedSuggestion> Meant(List<RankedSuggestion>[] kinds)
    {
        var least = TimesMore * _dealt.Max(ranked => ranked.Weight);
        var meant = kinds.SelectMany(kind => kind).Where(ranked => ranked.IsAlike && ranked.Weight >= least).Order()
            .Take(Math.Max(1, _request.Limit / ShareOfMeant)).ToList();
        Array.ForEach(kinds, kind => kind.RemoveAll(meant.Contains));
        return meant.ConvertAll(ranked => ranked with { Stage = 0 });
    }

    private List<RankedSuggestion> OfNames(KnownNames known, int stage)
    {
        var found = new List<RankedSuggestion>();
        if (_typed.Field is { } field && field != known.Facet)
        {
            return found;
        }

        for (var i = 0; i < _typed.Names.Count; i++)
        {
            var (typed, before) = (_typed.Names[i], found.Count);
            var ranges = KeyStage.All[stage].Ranges(known.Keys, typed.Key, typed.Written, text => NameKey.Of(text));
            var looked = new BestKeys(known.Keys, known.Weights).Of(ranges).Take(_request.Limit * MostCounted);
            foreach (var match in looked.Where(match => !_values.Contains((known.Facet, match.Thing))))
            {
                if (found.Count - before == _request.Limit)
                {
                    break;
                }

                var isAlike = BeginsAs(known.Keys[match.Place], typed.Key);
                Add(OfName(known, match, typed, stage), stage, _typed.Names.Count - i, isAlike, match, found);
            }
        }

        return found;
    }

    private void Add(Suggestion suggestion, int stage, int words, bool isAlike, KeyMatch match, List<RankedSuggestion> found)
    {
        if (suggestion.Reports > 0 && (suggestion.Kind == SuggestionKind.Word || _values.Add((FacetOf(suggestion.Kind), match.Thing))))
        {
            var weight = _typed.IsExcluded ? match.Weight : suggestion.Reports;
            found.Add(new RankedSuggestion(suggestion, stage, words, weight, match.Importance, isAlike));
        }
    }

    private Suggestion OfName(KnownNames known, KeyMatch match, TypedName typed, int stage)
    {
        var value = known.Values[match.Thing];
        var label = _names.Of(known.Facet, value).Label;
        var (kept, query) = (typed.Kept, "");
        int reports;
        if (_typed.Field is not null)
        {
            kept = typed.Kept + (QueryField.NeedsQuotes(value) ? $"\"{value}\"" : value);
            reports = _scopes.Count(typed.Kept, SuggestionScopes.Closed(kept));
            query = (_request.Within with { Query = SuggestionScopes.Closed(kept) }).ToQueryString();
        }
        else
        {
            reports = _scopes.Count(kept, known.Facet, value);
            query = _scopes.Choosing(known.Facet, value, kept).ToQueryString();
        }

        return new Suggestion(
            known.Facet == Facet.Place ? SuggestionKind.Place : SuggestionKind.Actor,
            label,
            match.Rank == 0 ? null : known.Table.NameOf(match.Thing, match.Rank),
            HowOf(KeyStage.All[stage], match, label, typed.Key),
            KeyStage.All[stage].Edits,
            value,
            Containers(known.Facet, value),
            reports,
            kept,
            query);
    }

    private static SuggestionMatch HowOf(KeyStage stage, KeyMatch match, string label, string typed) =>
        stage.Match != SuggestionMatch.Label ? stage.Match
        : match.Rank > 0 ? SuggestionMatch.OtherName
        : Transliteration.IsCyrillic(label) && !Transliteration.IsCyrillic(typed) ? SuggestionMatch.Script
        : SuggestionMatch.Label;

    private string? Containers(Facet facet, string value)
    {
        var labels = new List<string>();
        var label = _names.Of(facet, value);
        var parent = label.Parent;
        for (var level = 0; parent is not null && level < MostContainers; level++, parent = _names.Of(facet, parent).Parent)
        {
            var name = _names.Of(facet, parent).Label;
            if (name != label.Label && !labels.Contains(name))
            {
                labels.Add(name);
            }
        }

        return labels.Count > 0 ? string.Join(", ", labels) : null;
    }

    private List<RankedSuggestion> OfWords(int stage)
    {
        var found = new List<RankedSuggestion>();
        if (_typed.Word.Length == 0)
        {
            return found;
        }

        var folded = Folding.Fold(_typed.Word);
        var ranges = KeyStage.All[stage].Ranges(_known.Words, folded, _typed.Word, Folding.Fold);
        foreach (var match in new BestKeys(_known.Words, _known.WordWeights).Of(ranges).Take(_request.Limit * MostCounted))
        {
            var word = Encoding.UTF8.GetString(_known.Words[match.Place]);
            if (found.Count < _request.Limit && _stems.Add(StemOf(word)))
            {
                Add(OfWord(word, stage), stage, words: 1, BeginsAs(_known.Words[match.Place], folded), match, found);
            }
        }

        return found;
    }

    /// <summary>Says whether the first letter is the same: few miss it.</summary>
    private static bool BeginsAs(ReadOnlySpan<byte> key, string typed) =>
        Rune.DecodeFromUtf8(key, out var one, out _) == OperationStatus.Done
        && Rune.DecodeFromUtf16(typed, out var other, out _) == OperationStatus.Done
        && one == other;

    /// <summary>Gets the stem as English has it, for Cyrillic as Russian has it.</summary>
    private static string StemOf(string word) => TextAnalysis.StemsOf(word) is [var stem, ..] ? stem : word;

    private Suggestion OfWord(string word, int stage)
    {
        var text = _typed.BeforeWord + word;
        var closed = SuggestionScopes.Closed(text);
        return new Suggestion(
            SuggestionKind.Word, word, null, KeyStage.All[stage].Match, KeyStage.All[stage].Edits, null, null,
            _scopes.Count(_typed.BeforeWord, closed), text, (_request.Within with { Query = closed }).ToQueryString());
    }

    private static Facet FacetOf(SuggestionKind kind) => kind == SuggestionKind.Place ? Facet.Place : Facet.Actor;
}

using Search.Enrichment.Dates;
using Search.Enrichment.Places;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment;

/// <summary>Gathers, while a text is read, why each stretch of it was taken or left.</summary>
internal sealed class Explanation(ReferenceData reference)
{
    private readonly List<ExplainedSpan> _spans = [];

    /// <summary>Gets what was gathered, in text order, dates before places before actors.</summary>
    public IReadOnlyList<ExplainedSpan> Spans => _spans;

    /// <summary>Gathers from a text that has been read, with all spans that were looked at as places.</summary>
    public void Gather(TokenizedText text, List<PlaceSpan> places, Annotations found)
    {
        _spans.AddRange(found.Dates.Select(mention => Taken("date", mention, mention.Value, [])));
        _spans.AddRange(found.Places.Select(mention => Taken("place", mention, LabelOf(mention), [])));
        _spans.AddRange(found.Actors.Select(mention => Taken("actor", mention, LabelOf(mention), CandidatesOf(mention))));
        foreach (var span in places)
        {
            Gather(text, span);
        }

        GatherUnread(text);
        _spans.Sort((left, right) => (left.Start, Order(left), left.End).CompareTo((right.Start, Order(right), right.End)));
    }

    private static int Order(ExplainedSpan span) => span.Facet switch { "date" => 0, "place" => 1, _ => 2 };

    private static ExplainedSpan Taken(string facet, Mention mention, string value, IReadOnlyList<string> candidates) =>
        new(facet, mention.Start, mention.End, mention.Surface, true, value, mention.Confidence, mention.Why, candidates);

    /// <summary>Adds a dropped span, or the candidates to one that was kept.</summary>
    private void Gather(TokenizedText text, PlaceSpan span)
    {
        var (start, end) = (text[span.First].Start, text[span.End - 1].End);
        var candidates = PlaceCandidates.Of(reference.Places, span.Key, span.Place);
        var at = _spans.FindIndex(other => other.Facet == "place" && other.Start == start);
        if (at >= 0)
        {
            _spans[at] = _spans[at] with { Candidates = candidates };
        }
        else
        {
            var why = span.Why.Length > 0 ? span.Why : "nothing shows that it is a place";
            _spans.Add(new("place", start, end, text.Text[start..end], false, "", 0, why, candidates));
        }
    }

    /// <summary>Adds the words of time and the names that no facet has taken.</summary>
    private void GatherUnread(TokenizedText text)
    {
        var scanner = new DateScanner(text, null);
        for (var i = 0; i < text.Count; i++)
        {
            if (IsCovered(text[i].Start))
            {
                continue;
            }

            if (scanner.Word(i).Kind is CalendarKind.Month or CalendarKind.Weekday or CalendarKind.Season or CalendarKind.Day
                || scanner.TryYear(i, out _))
            {
                AddLeft(text, "date", i, "a word or number of time that no rule reads here", []);
            }
            else if (text[i].IsNameLike && !text[i].InTitleCase)
            {
                GatherName(text, i);
            }
        }
    }

    private void GatherName(TokenizedText text, int index)
    {
        var key = text[index].Key;
        var entry = reference.Places.Lookup(key);
        var actors = reference.Actors.Lookup(key);
        if (entry.Count > 0)
        {
            AddLeft(text, "place", index, GuardReason(text, index, entry), PlaceCandidates.Of(reference.Places, key, -1));
        }
        else if (actors is not null)
        {
            AddLeft(text, "actor", index, "a name in the dictionary of actors that nothing here shows to be one", []);
        }
        else if (!text[index].SentenceStart && text[index].Length > 1 && !Lexicon.CommonWords.Contains(key))
        {
            AddLeft(text, "actor", index, "a capital, and neither gazetteer nor dictionary nor a rule knows it", []);
        }
    }

    private string GuardReason(TokenizedText text, int index, NameEntry entry)
    {
        var key = text[index].Key;
        return Lexicon.CommonWords.Contains(key) ? "a word of the language"
            : Lexicon.CapitalWords.Contains(key) ? "a word that is written with a capital and names no place by itself"
            : PlaceGuards.Pass(text, reference.Places, index, new Phrase(text, index), entry) ? "part of what another facet has read"
            : "refused by a guard: its case, or what is named for it";
    }

    private void AddLeft(TokenizedText text, string facet, int index, string why, IReadOnlyList<string> candidates) =>
        _spans.Add(new(facet, text[index].Start, text[index].End, text.Surface(index, index + 1), false, "", 0, why, candidates));

    private bool IsCovered(int start) => _spans.Exists(span => span.Start <= start && start < span.End);

    private string LabelOf(PlaceMention mention) =>
        mention.Place is { } id ? $"{reference.Label(id)} [{id}]"
        : mention.Container is { } container ? $"unresolved, in {reference.Label(container)} [{container}]" : "unresolved";

    private static string LabelOf(ActorMention mention) =>
        mention.Actor is { } id ? $"{mention.Name} [{id}]" : $"{mention.Name}, unlinked, {mention.Kind.Text()}";

    private string[] CandidatesOf(ActorMention mention) => [.. mention.Candidates.Select(id => $"{reference.Label(id)} [{id}]")];
}

using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>Takes stretches of a text as places because somebody says so, without recognition and its guards.</summary>
internal static class GivenPlaces
{
    private static readonly ulong The = Lexicon.Key("the");

    /// <summary>Makes the spans of the stretches, in their order; the text's own order where they come so.</summary>
    public static List<PlaceSpan> Of(TokenizedText text, IReadOnlyList<TextSpan> given, Gazetteer gazetteer)
    {
        var spans = new List<PlaceSpan>(given.Count);
        foreach (var stretch in given)
        {
            var isWithin = stretch.Start >= 0 && stretch.End <= text.Text.Length && stretch.Start < stretch.End;
            if (!isWithin || string.IsNullOrWhiteSpace(text.Text[stretch.Start..stretch.End]))
            {
                throw new ArgumentException(
                    $"The span from {stretch.Start} to {stretch.End} holds no word of the text, which has {text.Text.Length} characters.");
            }

            spans.Add(Make(text, stretch, gazetteer));
        }

        Containment.Note(text, spans, gazetteer);
        PlaceResolver.Resolve(text, spans, gazetteer);
        return spans;
    }

    /// <summary>Makes a mention of each span, with the offsets as they were given, resolved or not.</summary>
    public static IReadOnlyList<PlaceMention> Mentions(
        TokenizedText text, List<PlaceSpan> spans, IReadOnlyList<TextSpan> given, Gazetteer gazetteer)
    {
        foreach (var span in spans)
        {
            span.IsDropped = false;
        }

        var mentions = PlaceMentions.Of(text, spans, gazetteer);
        return
        [
            .. mentions.Select((mention, i) =>
                mention with { Start = given[i].Start, End = given[i].End, Surface = text.Text[given[i].Start..given[i].End] }),
        ];
    }

    private static PlaceSpan Make(TokenizedText text, TextSpan stretch, Gazetteer gazetteer)
    {
        var (first, end) = Tokens(text, stretch);
        var key = KeyOf(text, first, end, gazetteer);
        var entry = gazetteer.Lookup(key);
        return new PlaceSpan
        {
            First = first,
            End = end,
            Key = key,
            IsDemonym = entry.Count > 0 && entry[0].IsDemonym,
            IsRegion = RegionShape.IsAround(text, first, end),
        };
    }

    /// <summary>The tokens that a stretch touches.</summary>
    private static (int First, int End) Tokens(TokenizedText text, TextSpan stretch)
    {
        var first = 0;
        while (first < text.Count - 1 && text[first].End <= stretch.Start)
        {
            first++;
        }

        var end = first + 1;
        while (end < text.Count && text[end].Start < stretch.End)
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>
    /// The name that the tokens spell together; where the gazetteer lacks it, the name behind an article, or the nominative of a single
    /// inflected word.
    /// </summary>
    private static ulong KeyOf(TokenizedText text, int first, int end, Gazetteer gazetteer)
    {
        var key = NameKey.Hash(NameKey.Of(text.Surface(first, end)));
        if (gazetteer.Lookup(key).Count > 0)
        {
            return key;
        }

        var isInflected = end == first + 1 && CaseEndings.Nominative(text, gazetteer, first) > 0;
        return isInflected ? CaseEndings.Nominative(text, gazetteer, first)
            : end > first + 1 && text[first].Key == The ? KeyOf(text, first + 1, end, gazetteer)
            : key;
    }
}

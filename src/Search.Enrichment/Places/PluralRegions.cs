using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>Reads lists of regions: in "Dakota, Otoe and Washington counties" each name is that of a county.</summary>
internal static class PluralRegions
{
    private static readonly (ulong Plural, string Singular)[] Words =
    [
        (Key("counties"), "county"), (Key("oblasts"), "oblast"), (Key("regions"), "region"), (Key("provinces"), "province"),
        (Key("districts"), "district"), (Key("governorates"), "governorate"), (Key("states"), "state"), (Key("parishes"), "parish"),
        (Key("raions"), "raion"),
    ];

    public static void Read(TokenizedText text, List<PlaceSpan> spans, Gazetteer gazetteer)
    {
        for (var i = spans.Count - 1; i >= 0; i--)
        {
            if (spans[i].End < text.Count && SingularAt(text, spans[i].End) is { } singular)
            {
                Retype(text, spans, i, gazetteer, singular);
            }
        }
    }

    private static void Retype(TokenizedText text, List<PlaceSpan> spans, int last, Gazetteer gazetteer, string singular)
    {
        for (var i = last; i >= 0 && (i == last || PlaceLists.IsListed(text, spans[i], spans[i + 1])); i--)
        {
            var typed = TypedKey(text, spans[i], singular);
            if (gazetteer.Lookup(typed).Count > 0)
            {
                spans[i].Key = typed;
            }

            spans[i].IsRegion = true;
        }
    }

    private static ulong TypedKey(TokenizedText text, PlaceSpan span, string singular)
    {
        var state = NameKey.Start;
        for (var i = span.First; i < span.End; i++)
        {
            state = text[i].Kind is TokenKind.Mark ? state : NameKey.Append(NameKey.Append(state, text.Folded(text[i])), " ");
        }

        return NameKey.Finish(NameKey.Append(state, singular));
    }

    private static string? SingularAt(TokenizedText text, int index)
    {
        foreach (var (plural, singular) in Words)
        {
            if (text[index].Key == plural)
            {
                return singular;
            }
        }

        return null;
    }

    private static ulong Key(string word) => Search.Enrichment.Words.Lexicon.Key(word);
}

using Search.Enrichment.Actors;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>Finds the places of a text: names are found, resolved together, and then judged one by one.</summary>
internal static class PlaceTagger
{
    public static List<PlaceSpan> Tag(TokenizedText text, DocumentWords words, Gazetteer gazetteer, IReadOnlyList<ActorSpan> actors)
    {
        var spans = PlaceFinder.Find(text, words, gazetteer, actors);
        var at = PlaceResolver.Resolve(text, spans, gazetteer);
        SupportReader.Read(at, spans);
        PlaceJudge.Judge(at, spans);
        return spans;
    }
}

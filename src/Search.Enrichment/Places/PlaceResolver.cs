using System.Runtime.InteropServices;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>Resolves the names of a report, each once, in the passes of <see cref="ResolutionPass.All"/>.</summary>
internal static class PlaceResolver
{
    public static void Resolve(TokenizedText text, List<PlaceSpan> spans, Gazetteer gazetteer)
    {
        var at = new Resolution(text, gazetteer);
        var names = Names(spans);
        foreach (var pass in ResolutionPass.All)
        {
            foreach (var name in names)
            {
                if (!name.IsDecided)
                {
                    pass.Run(at, name);
                }
            }
        }

        DropDoubtful(text, spans);
    }

    private static List<PlaceName> Names(List<PlaceSpan> spans)
    {
        var names = new List<PlaceName>();
        var byKey = new Dictionary<ulong, PlaceName>();
        foreach (var span in spans)
        {
            ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, span.Key, out var isKnown);
            if (!isKnown)
            {
                names.Add(name = new PlaceName(span.Key));
            }

            name!.Spans.Add(span);
            name.IsRegion |= span.IsRegion;
        }

        return names;
    }

    /// <summary>
    /// An unresolved name is kept where the words before it or a stated container show a place; else it was probably none.
    /// </summary>
    private static void DropDoubtful(TokenizedText text, List<PlaceSpan> spans)
    {
        foreach (var span in spans)
        {
            span.IsDropped = span.Place < 0 && span.UnresolvedIn is null && !span.IsUnknown && !span.IsRegion
                && !Locative.IsBefore(text, span.First);
        }
    }
}

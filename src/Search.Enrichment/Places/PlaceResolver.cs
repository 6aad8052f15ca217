using System.Runtime.InteropServices;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>Resolves the names of a report, each once, in the passes of <see cref="ResolutionPass.All"/>.</summary>
internal static class PlaceResolver
{
    public static Resolution Resolve(TokenizedText text, List<PlaceSpan> spans, Gazetteer gazetteer)
    {
        var at = new Resolution(text, gazetteer);
        var names = Names(spans);
        foreach (var pass in ResolutionPass.All)
        {
            pass.Run(at, names);
            names.RemoveAll(name => name.IsDecided);
        }

        return at;
    }

    private static List<PlaceName> Names(List<PlaceSpan> spans)
    {
        var names = new List<PlaceName>();
        var byKey = new Dictionary<(ulong Key, bool IsRegion), PlaceName>();
        foreach (var span in spans)
        {
            if (span.IsDropped)
            {
                continue;
            }

            ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, (span.Key, span.IsRegion), out var isKnown);
            if (!isKnown)
            {
                names.Add(name = new PlaceName(span.Key, span.IsRegion));
            }

            name!.Spans.Add(span);
        }

        return names;
    }
}

using System.Runtime.InteropServices;

namespace Search.Enrichment.Places;

/// <summary>Notes what the other names of a report say for each resolved place.</summary>
internal static class SupportReader
{
    public static void Read(Resolution at, List<PlaceSpan> spans)
    {
        var around = Resolved(at, spans, out var mentions);
        foreach (var span in spans)
        {
            if (span.IsDropped)
            {
                continue;
            }

            span.Mentions = mentions.GetValueOrDefault(span.Key, 1);
            if (span.Place >= 0)
            {
                around.Add(span.Place, -1);
                ref readonly var record = ref at.Gazetteer[span.Place];
                span.Support = (around.Near(record), around.Around(record), around.Region(record), around.Country(record));
                around.Add(span.Place, 1);
            }
        }
    }

    /// <summary>The resolved places of the report, each counted once.</summary>
    private static Neighbourhood Resolved(Resolution at, List<PlaceSpan> spans, out Dictionary<ulong, int> mentions)
    {
        var around = new Neighbourhood(at.Gazetteer);
        var seen = new HashSet<int>();
        mentions = [];
        foreach (var span in spans)
        {
            if (!span.IsDropped)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(mentions, span.Key, out _)++;
                if (span.Place >= 0 && seen.Add(span.Place))
                {
                    around.Add(span.Place, 1);
                }
            }
        }

        return around;
    }
}

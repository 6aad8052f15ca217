using Search.Reference;

namespace Search.Enrichment.Places.Passes;

/// <summary>
/// Places whose container the text states: the most important candidate inside it; where there is none, no place, and the container is
/// kept.
/// </summary>
internal sealed class ContainerPass : ResolutionPass
{
    /// <summary>How far behind its stated reach an area still holds a place, in kilometres.</summary>
    private const int Slack = 10;

    protected override void Run(Resolution at, PlaceName name)
    {
        var found = -1;
        foreach (var span in name.Spans)
        {
            if (span.Container is not { } stated || Within(at, name, stated) is var (place, container) && place < 0 && !span.IsContained)
            {
                continue;
            }

            if (place >= 0)
            {
                found = place;
                span.IsInside = true;
                span.Resolve(place, 0.93, $"inside {at.Gazetteer.NameAt(container)}, as the text states");
                stated.Resolve(container, 0.95, "the stated container of a place that lies in it");
            }
            else if (container >= 0)
            {
                span.UnresolvedIn = at.Gazetteer.IdAt(container);
                (span.Confidence, span.Why) = (0.3,
                    $"no place of this name is known inside {at.Gazetteer.NameAt(container)}, where the text puts it");
            }
        }

        if (found >= 0)
        {
            at.Resolve(name, found, 0.85, "one sense of a name in a report: elsewhere it states the container");
        }
    }

    /// <summary>Lies in it by the tables, or, since areas hold none, within the reach of the area from its point.</summary>
    private static bool Contains(Gazetteer gazetteer, int container, int place)
    {
        ref readonly var area = ref gazetteer[container];
        return gazetteer.IsWithin(place, container)
            || (area.Level == PlaceLevel.Area && GreatCircle.Kilometres(area, gazetteer[place]) <= area.RadiusKm + Slack);
    }

    /// <summary>
    /// The best candidate within any reading of the container, with that reading; (-1, the container's most likely reading) where none is.
    /// </summary>
    private static (int Place, int Container) Within(Resolution at, PlaceName name, PlaceSpan stated)
    {
        var containers = at.Gazetteer.Lookup(stated.Key);
        var likely = -1;
        for (var c = 0; c < containers.Count; c++)
        {
            var container = containers[c].Index;
            if (containers[c].IsDemonym || at.Gazetteer[container].Level == PlaceLevel.Place)
            {
                continue;
            }

            likely = likely < 0 ? container : likely;
            var entry = at.Gazetteer.Lookup(name.Key);
            for (var i = 0; i < entry.Count; i++)
            {
                if (!entry[i].IsDemonym && entry[i].Index != container && Contains(at.Gazetteer, container, entry[i].Index))
                {
                    return (entry[i].Index, container);
                }
            }
        }

        return (-1, likely);
    }
}

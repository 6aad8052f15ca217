using System.Globalization;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Finds the mentions by which a report counts for one value of a facet: of a container, those of all that it contains.</summary>
internal sealed class CountedMentions(Facet facet, string? value, FacetNames names)
{
    /// <summary>Gets the mentions, in text order; none for a facet that no text says.</summary>
    public IEnumerable<EvidenceMention> Of(Report report)
    {
        var found = value is null ? []
            : facet == Facet.Place ? report.Places.Where(Counts).Select(Place)
            : facet == Facet.Actor ? report.Actors.Where(mention => ActorValue.AllOf(mention).Contains(value)).Select(Actor)
            : facet == Facet.Event ? report.Dates.Where(Counts).Select(Date)
            : [];
        return found.OrderBy(mention => mention.Start).ThenBy(mention => mention.End);
    }

    private bool Counts(PlaceMention mention) => mention.Kind != PlaceMentionKind.Demonym
        && (value == ReportValues.Unresolved ? mention.Path.Count == 0 : mention.Path.Any(place => place.ToString() == value));

    private bool Counts(DateMention mention) => mention.Date is { } date && ReportValues.EventValues(date).Contains(value);

    private EvidenceMention Place(PlaceMention mention) => Of(mention, mention.Place?.ToString(), facet);

    private EvidenceMention Actor(ActorMention mention) => mention.Actor is { } known
        ? Of(mention, known.ToString(), facet) with
        {
            Label = names.Of(facet, known.ToString()).Label is var label && label != known.ToString() ? label : mention.Name
        }
        : Of(mention, null, facet) with { Label = mention.Name };

    private EvidenceMention Date(DateMention mention)
    {
        var date = mention.Date!;
        var first = date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var id = date.First == date.Last ? first : $"{first}/{date.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        return Of(mention, id, facet) with { Label = id };
    }

    private EvidenceMention Of(Mention mention, string? id, Facet of) => new(
        mention.Start,
        mention.End,
        mention.Surface,
        id,
        id is null ? mention.Surface : names.Of(of, id).Label,
        mention.Confidence,
        mention.Why);
}

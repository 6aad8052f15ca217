using Search.Articles;
using Search.Enrichment.Actors;
using Search.Enrichment.Credits;
using Search.Enrichment.Dates;
using Search.Enrichment.Places;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment;

/// <summary>
/// Says what a report is about: finds the dates, places and actors in its text, and the news agency it credits, each with offsets,
/// confidence and reason.
/// </summary>
/// <remarks>
/// A pure function of the report and the reference data, safe to share between threads. Dates are read first, so that "August" is a month;
/// actors
/// before places, so that a brigade named for a town is a brigade; states and capitals that act become actors beside their places last.
/// </remarks>
public sealed class Enricher
{
    /// <summary>Grows with every change of the rules or of their words, so that what was enriched by other rules can be told.</summary>
    public const string Version = "3";

    private readonly ReferenceData _reference;
    private readonly StateBodies _bodies;
    private readonly CorrectedActors _corrected;

    /// <summary>Makes an enricher that reads against the reference data, which must stay open as long as it is used.</summary>
    public Enricher(ReferenceData reference)
    {
        _reference = reference;
        _bodies = new StateBodies(reference.Actors);
        _corrected = new CorrectedActors(reference.Actors);
    }

    /// <summary>
    /// Gets the report with its dates, places and actors, each list in text order, and the agency it credits; what it held of them before
    /// is replaced.
    /// </summary>
    public Report Enrich(Report report)
    {
        var request = new AnnotationRequest(report.Text) { Published = DayOf(report.Published), Order = OutletOrder.Of(report) };
        var found = Annotate(request, report.ArticleId.ToString(), explanation: null);
        return report with { Dates = found.Dates, Places = found.Places, Actors = found.Actors, Credit = WireCredits.Find(report) };
    }

    /// <summary>Finds the dates, places and actors of a text.</summary>
    /// <exception cref="ArgumentException">A given span is empty or not within the text.</exception>
    public Annotations Annotate(AnnotationRequest request) => Annotate(request, "", explanation: null);

    /// <summary>Says of each stretch of a text why it was taken for a date, place or actor, or left; in text order.</summary>
    /// <exception cref="ArgumentException">A given span is empty or not within the text.</exception>
    public IReadOnlyList<ExplainedSpan> Explain(AnnotationRequest request)
    {
        var explanation = new Explanation(_reference);
        Annotate(request, "", explanation);
        return explanation.Spans;
    }

    private Annotations Annotate(AnnotationRequest request, string article, Explanation? explanation)
    {
        using var text = TokenizedText.Of(request.Text);
        var words = new DocumentWords(text);
        var dates = DateTagger.Tag(text, request.Published, request.Order);
        PlaceShapes.Take(text, _reference);
        var actors = ActorTagger.Tag(new ActorScanner(text, words, _reference, _bodies, request.Published));
        var spans = request.PlaceSpans is { } given
            ? GivenPlaces.Of(text, given, _reference.Places)
            : PlaceTagger.Tag(text, words, _reference.Places, actors);
        StatesActing.Add(text, spans, _reference, _bodies, actors);
        var places = request.PlaceSpans is null
            ? PlaceMentions.Of(text, spans, _reference.Places)
            : GivenPlaces.Mentions(text, spans, request.PlaceSpans, _reference.Places);
        var found = new Annotations(dates, places, Contained(ActorMentions.Of(text, actors), request.Published, article));
        explanation?.Gather(text, spans, found);
        return found;
    }

    /// <summary>Gets the actors as corrected, each with what contains it on the day.</summary>
    private List<ActorMention> Contained(IReadOnlyList<ActorMention> found, DateOnly? day, string article)
    {
        var mentions = new List<ActorMention>(found.Count);
        foreach (var mention in _corrected.Of(found, article))
        {
            var within = mention.Actor is { } actor && mention.Kind != ActorKind.Media ? _reference.Actors.ContainersOf(actor, day) : [];
            mentions.Add(within.Count > 0 ? mention with { Within = within } : mention);
        }

        return mentions;
    }

    /// <summary>A month or a year of publication is no day to count from.</summary>
    private static DateOnly? DayOf(Published? published) =>
        published is { Precision: PublishedPrecision.Day or PublishedPrecision.Instant } ? published.Day : null;
}

namespace Search.Enrichment;

/// <summary>A text to annotate, and what is known of it.</summary>
/// <param name="Text">The text; offsets of what is found in it are UTF-16 code units.</param>
public sealed record AnnotationRequest(string Text)
{
    /// <summary>Gets the civil day of publication, from which "on Friday" is counted; null where it is not known to the day.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Gets the order in which the outlet writes day and month in numbers; what the text itself shows is read where
    /// unknown.</summary>
    public DayOrder Order { get; init; }

    /// <summary>
    /// Gets the only stretches to be read as places, each within the text, so that resolution can be tried without recognition; null to
    /// find them.
    /// </summary>
    public IReadOnlyList<TextSpan>? PlaceSpans { get; init; }
}

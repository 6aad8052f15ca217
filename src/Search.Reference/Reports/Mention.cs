namespace Search.Reference;

/// <summary>Evidence: a piece of a report's text, with what it was taken for and why.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of <see cref="Report.Text"/>.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Surface">The text itself: <c>Text[Start..End]</c>.</param>
/// <param name="Confidence">How sure the resolution is, from 0 (a guess) to 1 (certain).</param>
/// <param name="Why">The reason, for a person: the rule or features that decided.</param>
public abstract record Mention(int Start, int End, string Surface, double Confidence, string Why);

/// <summary>A piece of text that names a place.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Surface">The text itself.</param>
/// <param name="Kind">In what sense it names the place.</param>
/// <param name="Path">
/// The place and what contains it, outermost first (country, region, district, place), fixed when it was resolved; empty where unresolved.
/// </param>
/// <param name="Container">The container that the text states, where the place itself could not be resolved within it; else null.</param>
/// <param name="Confidence">How sure the resolution is, from 0 to 1.</param>
/// <param name="Why">The reason, for a person.</param>
public sealed record PlaceMention(
    int Start,
    int End,
    string Surface,
    PlaceMentionKind Kind,
    IReadOnlyList<PlaceId> Path,
    PlaceId? Container,
    double Confidence,
    string Why)
    : Mention(Start, End, Surface, Confidence, Why)
{
    /// <summary>Gets the place, or null where the name was recognised and not resolved.</summary>
    public PlaceId? Place => Path.Count > 0 ? Path[^1] : null;
}

/// <summary>In what sense a name stands for a place.</summary>
public enum PlaceMentionKind
{
    /// <summary>The place itself: "in Moscow".</summary>
    Literal,

    /// <summary>Who sits there: "Moscow said". Also an actor.</summary>
    Metonym,

    /// <summary>An adjective or a people: "Russian", "Russians". Off in the facet by default.</summary>
    Demonym,
}

/// <summary>A piece of text that names an actor.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Surface">The text itself.</param>
/// <param name="Actor">The actor of the dictionary, or null for a name that nobody has listed or that two share.</param>
/// <param name="Name">The label: the dictionary's, or the fullest form the report uses.</param>
/// <param name="Kind">What kind of actor.</param>
/// <param name="Role">The office that the text or the dictionary gives on the report's date, or null.</param>
/// <param name="Candidates">Where an alias is shared, those who share it; else empty.</param>
/// <param name="Confidence">How sure the resolution is, from 0 to 1.</param>
/// <param name="Why">The reason, for a person.</param>
public sealed record ActorMention(
    int Start,
    int End,
    string Surface,
    ActorId? Actor,
    string Name,
    ActorKind Kind,
    string? Role,
    IReadOnlyList<ActorId> Candidates,
    double Confidence,
    string Why)
    : Mention(Start, End, Surface, Confidence, Why)
{
    private readonly IReadOnlyList<ActorId>? _within;

    /// <summary>
    /// Gets the actors that contain it on the report's day, nearest first, fixed when it was resolved: a brigade's army, its ministry, its
    /// state. Empty where nothing does, and in mentions that were found before containers were told.
    /// </summary>
    public IReadOnlyList<ActorId> Within
    {
        get => _within ?? [];
        init => _within = value;
    }
}

/// <summary>A piece of text that says when.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Surface">The text itself.</param>
/// <param name="Type">What it expresses.</param>
/// <param name="Value">
/// The value in TIMEX3's notation (ISO 8601 with extensions): <c>2024-12-27</c>, <c>2024-W52</c>, <c>P3D</c>, <c>PRESENT_REF</c>.
/// </param>
/// <param name="Date">The calendar date, or null where there is none: durations and sets never become dates.</param>
/// <param name="Confidence">How sure the resolution is, from 0 to 1.</param>
/// <param name="Why">The reason, for a person.</param>
public sealed record DateMention(
    int Start, int End, string Surface, TimexType Type, string Value, EventDate? Date, double Confidence, string Why)
    : Mention(Start, End, Surface, Confidence, Why);

/// <summary>The four types of time expression of ISO-TimeML's TIMEX3.</summary>
public enum TimexType
{
    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

using Search.Articles;
using Search.Reference;

namespace Search.Indexing.Tests;

/// <summary>The same answers by plain loops over every revision: slow, short, and written from the contract alone.</summary>
internal sealed class Oracle(IReadOnlyList<Revision> revisions)
{
    private static readonly char[] Separators = [' ', '\n', '.', ',', '!'];

    /// <summary>Gets the reports that match, in the request's order, which must not be relevance.</summary>
    public IReadOnlyList<Revision> Hits(SearchRequest request, long sequence) =>
        [.. Current(sequence).Where(revision => Matches(revision.Report, request, except: null))
            .OrderBy(revision => Key(revision.Report, request)).ThenBy(revision => revision.Id.ToString(), StringComparer.Ordinal)];

    /// <summary>Gets the counts of a facet: its own choice left out of account.</summary>
    public (Dictionary<string, int> Counts, int Missing) Facet(SearchRequest request, Facet facet, long sequence) =>
        Count(Counted(request, facet, sequence), request.CountBy, facet);

    /// <summary>Gets the reports that a facet counts.</summary>
    public IReadOnlyList<Revision> Counted(SearchRequest request, Facet? facet, long sequence) =>
        [.. Current(sequence).Where(revision => Matches(revision.Report, request, except: facet))];

    /// <summary>Counts the values of some reports, by different units.</summary>
    public static (Dictionary<string, int> Counts, int Missing) Count(IReadOnlyList<Revision> counted, CountUnit unit, Facet facet) =>
    (
        counted.SelectMany(revision => Values(revision.Report, facet).Select(value => (Value: value, Unit: UnitOf(revision, unit))))
            .Distinct().GroupBy(pair => pair.Value).ToDictionary(group => group.Key, group => group.Count()),
        counted.Where(revision => Values(revision.Report, facet).Count == 0).Select(revision => UnitOf(revision, unit)).Distinct().Count());

    /// <summary>Gets what counts once of a report.</summary>
    public static string UnitOf(Revision revision, CountUnit unit) => unit switch
    {
        CountUnit.Story => revision.Story!.Id.ToString(),
        CountUnit.Originator => revision.Story!.Originator,
        _ => revision.Id.ToString(),
    };

    /// <summary>Gets every report that is current at a sequence.</summary>
    public IEnumerable<Revision> Current(long sequence) => revisions.Where(revision => revision.IsCurrentAt(sequence));

    private static bool Matches(Report report, SearchRequest request, Facet? except) =>
        request.Query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => HasWord(report, word))
        && InSpan(report, request)
        && request.Times.All(choice => InTime(report, choice))
        && Indexing.Facet.Counted.Where(facet => facet != except).All(facet => Chosen(report, request, facet));

    private static bool HasWord(Report report, string word) => word.StartsWith('-')
        ? !HasWord(report, word[1..])
        : report.Text.Split(Separators).Contains(word);

    private static bool Chosen(Report report, SearchRequest request, Facet facet)
    {
        var values = Values(report, facet);
        bool Has(FacetChoice choice) => choice.Value is null ? values.Count == 0 : values.Contains(choice.Value);
        var choices = request.Choices.Where(choice => choice.Facet == facet).ToList();
        var included = choices.Where(choice => !choice.IsExcluded).ToList();
        return (included.Count == 0 || included.Exists(Has)) && !choices.Exists(choice => choice.IsExcluded && Has(choice));
    }

    private static bool InSpan(Report report, SearchRequest request)
    {
        var (from, to) = (request.From?.Day ?? DateOnly.MinValue, request.To?.Day ?? DateOnly.MaxValue);
        return (request.From is null && request.To is null)
            || (request.DateField == DateField.Event
                ? report.Dates.Any(mention => mention.Date is { } date && date.Overlaps(from, to))
                : Dates(report, Clock.Published).Any(date => date.First <= to && date.Last >= from));
    }

    /// <summary>Gets the days that a report's date on a clock can be.</summary>
    public static IEnumerable<(DateOnly First, DateOnly Last)> Dates(Report report, Clock clock) => clock == Clock.Event
        ? report.Dates.Where(mention => mention.Date is not null).Select(mention => (mention.Date!.First, mention.Date.Last))
        : report.Published is not { } published ? []
        : [(Day(published), published.Precision switch
        {
            PublishedPrecision.Year => Day(published).AddYears(1).AddDays(-1),
            PublishedPrecision.Month => Day(published).AddMonths(1).AddDays(-1),
            _ => Day(published),
        })];

    /// <summary>Gets the days from the latest single day in the text that is not after the publication, to the publication.</summary>
    public static int? Lag(Report report)
    {
        var told = report.Dates.Where(mention => mention.Date is { } date && date.First == date.Last).Select(mention => mention.Date!.First);
        return report.Published is { Precision: >= PublishedPrecision.Day } published && told.Where(day => day <= published.Day).ToList() is { Count: > 0 } before
            ? published.Day.DayNumber - before.Max().DayNumber : null;
    }

    private static bool InTime(Report report, TimeChoice choice)
    {
        if (choice.Clock == Clock.Lag)
        {
            return Lag(report) is { } lag ? !choice.IsMissing && (choice.First ?? 0) <= lag && lag <= (choice.Last ?? int.MaxValue) : choice.IsMissing;
        }

        var dates = Dates(report, choice.Clock).Select(date => (First: date.First.DayNumber, Last: date.Last.DayNumber)).ToList();
        var (first, last) = (choice.First ?? 0, choice.Last ?? int.MaxValue);
        var certain = dates.Exists(date => first <= date.First && date.Last <= last);
        var may = dates.Exists(date => date.First <= last && first <= date.Last);
        return choice.Match switch { TimeMatch.Certain => certain, TimeMatch.May => may && !certain, _ => may };
    }

    private static DateOnly Day(Published published) =>
        published.Precision == PublishedPrecision.Instant ? DateOnly.FromDateTime(published.At.UtcDateTime) : published.Day;

    private static long Key(Report report, SearchRequest request)
    {
        var sign = request.Sort is null or Sort.NewestPublished or Sort.LatestEvent ? -1 : 1;
        var day = request.Sort is Sort.EarliestEvent or Sort.LatestEvent ? EventDay(report, request) : report.Published?.At.ToUnixTimeMilliseconds();
        return day is { } known ? sign * known : long.MaxValue;
    }

    private static int? EventDay(Report report, SearchRequest request)
    {
        var dates = report.Dates.Where(mention => mention.Date is not null).Select(mention => mention.Date!).ToList();
        var buckets = request.Choices.Where(
            choice => choice is { IsExcluded: false, Value: not null } && choice.Facet == Indexing.Facet.Event)
                .Select(choice => choice.Value!).ToList();
        var bySpan = request.DateField == DateField.Event && (request.From ?? request.To) is not null;
        bool InBucket(EventDate date) =>
            buckets.Exists(bucket => bucket == "longer" ? Common(date) == "" : $"{date.First:yyyy-MM-dd}".StartsWith(bucket) && $"{date.Last:yyyy-MM-dd}".StartsWith(bucket));
        bool Overlaps(EventDate date) => date.Overlaps(request.From?.Day ?? DateOnly.MinValue, request.To?.Day ?? DateOnly.MaxValue);
        var times = request.Times.Where(choice => choice.Clock == Clock.Event).ToList();
        bool InTimes(EventDate date) => times.TrueForAll(choice => choice.Match == TimeMatch.Certain
            ? (choice.First ?? 0) <= date.First.DayNumber && date.Last.DayNumber <= (choice.Last ?? int.MaxValue)
            : date.First.DayNumber <= (choice.Last ?? int.MaxValue) && (choice.First ?? 0) <= date.Last.DayNumber);
        var whole = dates.Where(date => (buckets.Count == 0 || InBucket(date)) && (!bySpan || Overlaps(date)) && InTimes(date)).ToList();
        var part = dates.Where(date => (buckets.Count > 0 && InBucket(date)) || (bySpan && Overlaps(date)) || (times.Count > 0 && InTimes(date))).ToList();
        return (whole.Count > 0 ? whole : part) is { Count: > 0 } found ? found.Min(date => date.First.DayNumber) : null;
    }

    /// <summary>Gets the values that a report has of a facet.</summary>
    public static HashSet<string> Values(Report report, Facet facet) => facet.Name switch
    {
        "published" => report.Published is { } published
            ? [.. Levels($"{Day(published):yyyy-MM-dd}"[..(4 + (3 * Math.Min(2, (int)published.Precision)))])] : [],
        "event" => [.. report.Dates.Where(mention => mention.Date is not null)
            .SelectMany(mention => Common(mention.Date!) is { Length: > 0 } common ? Levels(common) : ["longer"])],
        "place" => [.. report.Places.Where(mention => mention.Kind != PlaceMentionKind.Demonym)
            .SelectMany(mention => mention.Path.Count == 0 ? ["unresolved"] : mention.Path.Select(place => place.ToString()))],
        "actor" => [.. report.Actors.Where(mention => mention.Kind != ActorKind.Media)
            .SelectMany(mention => mention.Within.Select(container => container.ToString())
                .Append(mention.Actor is { } listed ? listed.ToString() : $"unlinked:{mention.Name}"))],
        "source" => [report.Source],
        "language" => [report.Language],
        _ => [report.Kind.ToString().ToLowerInvariant()],
    };

    /// <summary>Gets the longest year, month or day that both ends of a date begin with.</summary>
    private static string Common(EventDate date) =>
        new[] { 10, 7, 4 }.Select(length => ($"{date.First:yyyy-MM-dd}"[..length], $"{date.Last:yyyy-MM-dd}"[..length]))
            .FirstOrDefault(pair => pair.Item1 == pair.Item2, ("", "")).Item1;

    private static IEnumerable<string> Levels(string date) =>
        new[] { 4, 7, 10 }.Where(length => length <= date.Length).Select(length => date[..length]);
}

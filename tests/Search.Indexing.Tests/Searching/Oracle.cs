using Search.Articles;
using Search.Reference;

namespace Search.Indexing.Tests;

/// <summary>The same answers by plain loops over every revision: slow, short, and written from the contract alone.</summary>
internal sealed class Oracle(IReadOnlyList<Revision> revisions)
{
    private static readonly char[] Separators = [' ', '\n', '.', ','];

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
            .Where(pair => pair.Value != "*").Distinct().GroupBy(pair => pair.Value).ToDictionary(group => group.Key, group => group.Count()),
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
                : report.Published is { } published && published.Day <= to && LastDay(published) >= from);
    }

    private static DateOnly LastDay(Published published) => published.Precision switch
    {
        PublishedPrecision.Year => published.Day.AddYears(1).AddDays(-1),
        PublishedPrecision.Month => published.Day.AddMonths(1).AddDays(-1),
        _ => published.Day,
    };

    private static long Key(Report report, SearchRequest request)
    {
        var sign = request.Sort is null or Sort.NewestPublished or Sort.LatestEvent ? -1 : 1;
        var day = request.Sort is Sort.EarliestEvent or Sort.LatestEvent ? EventDay(report, request) : report.Published?.Day.DayNumber;
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
            buckets.Exists(bucket => $"{date.First:yyyy-MM-dd}".StartsWith(bucket) && $"{date.Last:yyyy-MM-dd}".StartsWith(bucket));
        bool Overlaps(EventDate date) => date.Overlaps(request.From?.Day ?? DateOnly.MinValue, request.To?.Day ?? DateOnly.MaxValue);
        var whole = dates.Where(date => (buckets.Count == 0 || InBucket(date)) && (!bySpan || Overlaps(date))).ToList();
        var part = dates.Where(date => (buckets.Count > 0 && InBucket(date)) || (bySpan && Overlaps(date))).ToList();
        return (whole.Count > 0 ? whole : part) is { Count: > 0 } found ? found.Min(date => date.First.DayNumber) : null;
    }

    /// <summary>Gets the values that a report has of a facet; <c>*</c> stands for a date in no year, month or day.</summary>
    public static HashSet<string> Values(Report report, Facet facet) => facet.Name switch
    {
        "published" => report.Published is { } published
            ? [.. Levels($"{published.Day:yyyy-MM-dd}"[..(4 + (3 * Math.Min(2, (int)published.Precision)))])] : [],
        "event" => [.. report.Dates.Where(mention => mention.Date is not null)
            .SelectMany(mention => Levels(Common(mention.Date!)).Append("*"))],
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

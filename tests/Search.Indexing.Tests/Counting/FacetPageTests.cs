using Search.Reference;

namespace Search.Indexing.Tests;

/// <summary>Lists of a facet's values, and tables of two facets, held against plain loops over every revision.</summary>
public sealed class FacetPageTests
{
    private const int Requests = 60;

    private static readonly Dictionary<string, (string Label, string? Parent, string[] Others)> Known = new()
    {
        ["UA"] = ("Ukraine", null, ["Україна"]),
        ["UA.07"] = ("Kharkiv Oblast", "UA", ["Харківська область"]),
        ["706483"] = ("Kharkiv", "UA.07", ["Харків", "Charków"]),
        ["UA.12"] = ("Kherson Oblast", "UA", []),
        ["RU"] = ("Russia", null, []),
        ["RU.48"] = ("Moscow Oblast", "RU", []),
        ["ann"] = ("Ann Éclair", null, ["Lady Blunt"]),
        ["unit"] = ("First Unit", "army", ["Erste"]),
        ["army"] = ("Army", "state", []),
        ["state"] = ("The State", null, []),
    };

    private static readonly string[] Prefixes = ["", "k", "KHAR", "хар", "charkow", "obl", "ec", "blunt", "2024-1", "u", "unlinked:", "UA.", "-", "zzz", "first u"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(101, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Values_are_listed_to_the_last_with_the_counts_of_plain_loops(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        OracleTests.FillCorpus(given, random);
        using var reader = CorpusReader.Open(given.Folder.Path, Labels, given.Time);
        var oracle = new Oracle(OracleTests.AllRevisions(given));
        for (var i = 0; i < Requests; i++)
        {
            Check(reader, oracle, Request(random, reader.Sequence));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tables_have_the_counts_of_plain_loops_in_every_cell(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        OracleTests.FillCorpus(given, random);
        var oracle = new Oracle(OracleTests.AllRevisions(given));
        for (var i = 0; i < Requests; i++)
        {
            var request = new CooccurrenceRequest
            {
                Search = OracleTests.Request(random, given.Reader.Sequence),
                Rows = new FacetAsk(Facet.Counted[random.Next(7)], random.Next(1, 6)),
                Columns = new FacetAsk(Facet.Counted[random.Next(7)], random.Next(1, 6)),
            };
            Check(Assert.IsType<CooccurrenceTable>(given.Reader.Cooccurrence(request, TestContext.Current.CancellationToken)), oracle, request, given.Reader.Sequence);
        }
    }

    [Fact]
    public void The_corpora_hold_stories_of_several_reports_and_originators_of_several_sources()
    {
        using var given = new Given();
        OracleTests.FillCorpus(given, new Random(101));
        var current = new Oracle(OracleTests.AllRevisions(given)).Current(given.Reader.Sequence).ToList();

        Assert.InRange(Units(current, CountUnit.Story), 2, current.Count - 5);
        Assert.InRange(Units(current, CountUnit.Originator), 3, 10);
    }

    private static FacetLabels Labels { get; } = new(place => LabelOf(place.ToString()), actor => LabelOf(actor.ToString()))
    {
        PlaceNames = place => OthersOf(place.ToString()),
        ActorNames = actor => OthersOf(actor.ToString()),
    };

    private static OtherNames? OthersOf(string id) => Known.TryGetValue(id, out var known) ? new OtherNames(known.Others) : null;

    private static FacetLabel? LabelOf(string id) => !Known.TryGetValue(id, out var known) ? null
        : new FacetLabel(known.Label, known.Parent) { OtherParents = id == "unit" ? ["other"] : [] };

    private static FacetRequest Request(Random random, long sequence)
    {
        var facet = Facet.Counted[random.Next(7)];
        string?[] parents = [null, null, "UA", "state", "army", "other", "2024", "2024-12"];
        return new FacetRequest
        {
            Facet = facet,
            Search = OracleTests.Request(random, sequence),
            Prefix = Prefixes[random.Next(Prefixes.Length)],
            Parent = facet.IsHierarchical ? parents[random.Next(parents.Length)] : null,
            Order = (FacetOrder)random.Next(3),
            Limit = random.Next(1, 8),
        };
    }

    private static void Check(CorpusReader reader, Oracle oracle, FacetRequest request)
    {
        var sequence = request.Search.AsOf?.Sequence ?? reader.Sequence;
        var (counts, missing) = oracle.Facet(request.Search, request.Facet, sequence);
        var expected = counts.Where(value => Begins(request, value.Key) && IsChild(request, value.Key)).ToDictionary();
        var first = Assert.IsType<FacetPage>(reader.Values(request));
        var listed = AllPages(reader, request, first);

        Assert.Equal((sequence, missing, expected.Count), (first.Sequence, first.Missing, first.Found));
        Assert.Equal(expected.Count - first.Values.Count, first.Other);
        Assert.Equal(expected.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => (value.Key, value.Value)),
            listed.OrderBy(value => value.Id, StringComparer.Ordinal).Select(value => (value.Id, value.Count)));
        Assert.Equal(Units(oracle.Counted(request.Search, null, sequence), request.Search.CountBy), first.Counted.Total);
        Assert.All(listed, value => Assert.Equal(request.Search.Choices.Any(choice => choice.Facet == request.Facet && choice.Value == value.Id), value.Selected));
        Assert.All(listed.Where(value => value.Children is not null), value =>
            Assert.Equal(counts.Keys.Count(id => IsChild(request with { Parent = value.Id }, id)), value.Children));
        CheckOrder(request, oracle, sequence, first, listed);
    }

    private static List<FacetValue> AllPages(CorpusReader reader, FacetRequest request, FacetPage page)
    {
        var listed = page.Values.ToList();
        while (page.Next is { } next)
        {
            page = Assert.IsType<FacetPage>(reader.Values(request with { Cursor = next }));
            listed.AddRange(page.Values);
        }

        Assert.Equal(0, page.Other);
        return listed;
    }

    private static void CheckOrder(FacetRequest request, Oracle oracle, long sequence, FacetPage first, List<FacetValue> listed)
    {
        var byLabel = listed.OrderBy(value => value.Label, StringComparer.OrdinalIgnoreCase).ThenBy(value => value.Id, StringComparer.Ordinal);
        if (request.Order == FacetOrder.Significance)
        {
            CheckSignificance(request, oracle, sequence, first, listed);
            Assert.Equal(listed.Select(value => value.Significance).OrderDescending(), listed.Select(value => value.Significance));
        }
        else
        {
            Assert.All(listed, value => Assert.Null(value.Significance));
            Assert.Equal((request.Order == FacetOrder.Name ? byLabel : byLabel.OrderByDescending(value => value.Count)).Select(value => value.Id),
                listed.Select(value => value.Id));
        }
    }

    private static void CheckSignificance(FacetRequest request, Oracle oracle, long sequence, FacetPage first, List<FacetValue> listed)
    {
        var unit = request.Search.CountBy;
        var here = oracle.Counted(request.Search, request.Facet, sequence);
        var units = here.Select(revision => Oracle.UnitOf(revision, unit)).ToHashSet();
        var rest = oracle.Current(sequence).Where(revision => !units.Contains(Oracle.UnitOf(revision, unit))).ToList();
        var (elsewhere, _) = Oracle.Count(rest, unit, request.Facet);
        var compared = new Compared(units.Count, Units(rest, unit));

        Assert.Equal(compared, first.Compared);
        Assert.All(listed, value => Assert.Equal(elsewhere.GetValueOrDefault(value.Id), value.Elsewhere));
        Assert.All(listed, value => Assert.Equal(
            Ratio(value.Count, compared.Here, value.Elsewhere!.Value, compared.Elsewhere), value.Significance!.Value, .0011));
    }

    /// <summary>The log-likelihood ratio of a table of two by two, as textbooks print it.</summary>
    private static double Ratio(double a, double here, double b, double rest)
    {
        static double Log(double count) => count == 0 ? 0 : count * Math.Log(count);
        var (c, d, all) = (here - a, rest - b, here + rest);
        var ratio = 2 * (Log(a) + Log(b) + Log(c) + Log(d) + Log(all) - Log(a + b) - Log(c + d) - Log(here) - Log(rest));
        return here == 0 || rest == 0 ? 0 : a / here < b / rest ? -ratio : ratio;
    }

    private static void Check(CooccurrenceTable table, Oracle oracle, CooccurrenceRequest request, long newest)
    {
        var hits = oracle.Counted(request.Search, null, request.Search.AsOf?.Sequence ?? newest);
        var unit = request.Search.CountBy;
        Assert.Equal(Units(hits, unit), table.Counted.Total);
        CheckAxis(table.Rows, request.Rows, hits, unit);
        CheckAxis(table.Columns, request.Columns, hits, unit);
        for (var row = 0; row < table.Rows.Values.Count; row++)
        {
            for (var column = 0; column < table.Columns.Values.Count; column++)
            {
                var both = hits.Where(hit => Has(hit, request.Rows, table.Rows.Values[row]) && Has(hit, request.Columns, table.Columns.Values[column]));
                Assert.Equal(Units(both, unit), table.Cells[row][column]);
            }
        }

        var shown = Units(hits.Where(hit => table.Rows.Values.Any(value => Has(hit, request.Rows, value))
            && table.Columns.Values.Any(value => Has(hit, request.Columns, value))), unit);
        Assert.Equal((shown, table.Counted.Total - shown), (table.Shown, table.LeftOut));
    }

    private static void CheckAxis(TableAxis axis, FacetAsk ask, IReadOnlyList<Revision> hits, CountUnit unit)
    {
        var (counts, missing) = Oracle.Count(hits, unit, ask.Facet);
        Assert.Equal((ask.Facet.Name, missing, counts.Count), (axis.Facet, axis.Missing, axis.Values.Count + axis.Other));
        Assert.Equal(counts.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.OrdinalIgnoreCase).Take(ask.Limit)
            .Select(value => value.Value), axis.Values.Select(value => value.Count));
        Assert.All(axis.Values, value => Assert.Equal(counts[value.Id], value.Count));
    }

    private static bool Has(Revision revision, FacetAsk ask, FacetValue value) => Oracle.Values(revision.Report, ask.Facet).Contains(value.Id);

    private static int Units(IEnumerable<Revision> revisions, CountUnit unit) =>
        revisions.Select(revision => Oracle.UnitOf(revision, unit)).Distinct().Count();

    private static bool Begins(FacetRequest request, string id)
    {
        var prefix = request.Prefix;
        if (prefix.Length == 0 || id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var names = Known.TryGetValue(id, out var known) && (request.Facet == Facet.Place || request.Facet == Facet.Actor) ? [known.Label, .. known.Others]
            : request.Facet == Facet.Language ? [id == "en" ? "English" : "Ukrainian"]
            : new[] { id.Replace("unlinked:", "") };
        return NameKey.Of(prefix) is { Length: > 0 } key && names.Select(name => NameKey.Of(name))
            .Any(name => name.StartsWith(key, StringComparison.Ordinal) || name.Contains(" " + key, StringComparison.Ordinal));
    }

    private static bool IsChild(FacetRequest request, string id) => request.Parent is not { } parent
        || (request.Facet == Facet.Place || request.Facet == Facet.Actor
            ? (Known.TryGetValue(id, out var known) && known.Parent == parent) || (id == "unit" && parent == "other")
            : request.Facet.IsHierarchical && id.Length == parent.Length + 3 && id.StartsWith(parent, StringComparison.Ordinal));
}

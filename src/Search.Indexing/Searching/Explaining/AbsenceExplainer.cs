using Search.Articles;

namespace Search.Indexing;

/// <summary>Says which clauses and filters of a request keep a report out, by the same matchers and filters that searched.</summary>
internal sealed class AbsenceExplainer(IndexSnapshot snapshot, Plan plan, FacetDictionaries dictionaries)
{
    /// <summary>Explains one report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="run">The search, done.</param>
    public ReportAbsence Explain(ReportId report, SearchRun run)
    {
        if (Find(report, out var state) is not { } place)
        {
            return new ReportAbsence(report, state.State, false, state.Reason, [], []);
        }

        var clauses = Clauses(place);
        var filters = new List<FilterVerdict>(FilterVerdicts.Of(plan.Request, snapshot.Segments[place.Segment], place.Document));
        var matches = clauses.TrueForAll(clause => clause.Matched) && filters.TrueForAll(filter => filter.Matched);
        var standIn = matches ? run.Collapse?.StandInFor(place.Segment, place.Document) : null;
        ReportId? listed = standIn is { } candidate ? ReportId.Parse(run.Order.IdOf(candidate)) : null;
        return new ReportAbsence(report, ReportState.Current, matches, AbsenceWords.Reason(clauses, filters, listed), clauses, filters)
        {
            ListedAs = listed
        };
    }

    /// <summary>Finds the revision of a report that was current at the sequence that is searched, or says why there is none.</summary>
    private (int Segment, int Document)? Find(ReportId report, out (ReportState State, string Reason) state)
    {
        var (first, last) = (long.MaxValue, 0L);
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var segment = snapshot.Segments[i];
            foreach (var document in TermLookup.All(segment.Reader, Fields.Id.Term(report.ToString())))
            {
                if (segment.Reader.LiveDocs?.Get(document) == false)
                {
                    continue;
                }

                if (segment.Data.First[document] <= plan.Sequence && plan.Sequence < segment.Data.Last[document])
                {
                    state = default;
                    return (i, document);
                }

                first = Math.Min(first, segment.Data.First[document]);
                last = segment.Data.Last[document] <= plan.Sequence ? Math.Max(last, segment.Data.Last[document]) : last;
            }
        }

        state = AbsenceWords.State(report, plan.Sequence, first, last);
        return null;
    }

    private List<ClauseVerdict> Clauses((int Segment, int Document) place) => plan.Root is not { } root ? []
        : QueryTrees.Simplify(root) is AllOf all ? all.Parts.ConvertAll(part => Judge(part, place))
        : [Judge(QueryTrees.Simplify(root), place)];

    private ClauseVerdict Judge(QueryNode node, (int Segment, int Document) place)
    {
        var parts = node switch
        {
            AllOf all => all.Parts.ConvertAll(part => Judge(part, place)),
            AnyOf any => any.Parts.ConvertAll(part => Judge(part, place)),
            NoneOf none => [Judge(none.Part, place)],
            _ => null,
        };
        var matched = node switch
        {
            AllOf => parts!.TrueForAll(part => part.Matched),
            AnyOf => parts!.Exists(part => part.Matched),
            NoneOf => !parts![0].Matched,
            _ => IsMatch(node, place),
        };
        return new ClauseVerdict(node.ToString(), QueryTrees.ToWire(node).Op, matched, parts);
    }

    private bool IsMatch(QueryNode leaf, (int Segment, int Document) place)
    {
        var query = LuceneCompiler.Compile(leaf, snapshot, isScored: false, dictionaries).Query!;
        var matcher = new MatchPlanner(snapshot).Plan(query, isScored: false).On(snapshot.Segments[place.Segment]);
        var marks = new bool[1];
        matcher?.Mark([place.Document], new float[1], marks);
        return marks[0];
    }
}

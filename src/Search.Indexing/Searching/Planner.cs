namespace Search.Indexing;

/// <summary>Settles what a request leaves open: the order, the sequence, and where a cursor points.</summary>
internal sealed class Planner(SnapshotSource source, CommitLog commits, PlaceSettling settling)
{
    /// <summary>Takes a lease on the state to search and plans the search, or says why there is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="lease">The lease; to be given back where there is a plan.</param>
    /// <param name="refusal">Why there is no plan.</param>
    public Plan? Make(SearchRequest request, out SnapshotLease lease, out SearchAnswer? refusal)
    {
        var query = settling.Settle(QueryParser.Parse(request.Query));
        var sort = request.Sort ?? Plan.DefaultSort(query);
        lease = default;
        refusal = query.Problem is { } problem ? Refuse(Parameters.Query, $"{problem.Message} {problem.Hint}", problem)
            : sort == Sort.Relevance && !query.HasWords
                ? Refuse(Parameters.Sort, "Without words there is no relevance. Write words in q, or sort by published or event.")
            : null;
        Cursor? cursor = null;
        if (refusal is not null || (request.Cursor is not null && !TryReadCursor(request, out cursor, out refusal)))
        {
            return null;
        }

        if (!TryLease(request, cursor, sort, out lease, out refusal))
        {
            return null;
        }

        var sequence = cursor?.Sequence ?? SequenceOf(request, lease.Snapshot, out refusal);
        if (refusal is not null)
        {
            lease.Dispose();
            return null;
        }

        return new Plan(request, query, sort, sequence, cursor)
        {
            CollapsesStories = (request.Collapse ?? Plan.DefaultCollapse(sort)) == Collapse.Story,
        };
    }

    public static SearchRefused Refuse(string parameter, string message, QueryProblem? query = null) =>
        new([new RequestProblem(parameter, message, query)]);

    private static bool TryReadCursor(SearchRequest request, out Cursor? cursor, out SearchAnswer? refusal)
    {
        cursor = Cursor.Read(request.Cursor!);
        refusal = cursor is null ? Refuse(
            Parameters.Cursor, "This is no cursor that a page gave. Take it whole from the page before, or leave it out to begin.")
            : cursor.Request != Cursor.HashOf(request)
                ? Refuse(Parameters.Cursor, "This cursor belongs to another request. "
                + "Repeat the request that gave it, or leave it out to begin.")
            : null;
        return refusal is null;
    }

    private bool TryLease(SearchRequest request, Cursor? cursor, Sort sort, out SnapshotLease lease, out SearchAnswer? refusal)
    {
        refusal = null;
        if (cursor is null || sort != Sort.Relevance)
        {
            lease = source.Lease();
            return true;
        }

        var held = source.Lease(cursor.IndexVersion);
        lease = held.GetValueOrDefault();
        refusal = held is null ? new CursorExpired(request with { Cursor = null, AsOf = AsOf.Of(cursor.Sequence) }) : null;
        return held is not null;
    }

    private long SequenceOf(SearchRequest request, IndexSnapshot snapshot, out SearchAnswer? refusal)
    {
        refusal = null;
        if (request.AsOf is not { } moment)
        {
            return snapshot.Sequence;
        }

        var sequence = commits.SequenceAt(moment, snapshot);
        refusal = sequence > snapshot.Sequence
            ? Refuse(Parameters.AsOf, $"There is no sequence {sequence} yet; the last is {snapshot.Sequence}.")
            : null;
        return sequence;
    }
}

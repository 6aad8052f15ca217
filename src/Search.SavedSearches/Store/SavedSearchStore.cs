using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Search.Indexing;

namespace Search.SavedSearches;

/// <summary>Keeps saved searches in one SQLite file with a write-ahead log; what it has answered is on disk.</summary>
/// <remarks>Each call opens and closes its own connection, so the store is safe to share between threads.</remarks>
public sealed class SavedSearchStore
{
    private const int UniqueConstraint = 2067;

    private readonly DbContextOptions<SavedSearchContext> _options;
    private readonly TimeProvider _time;

    /// <summary>Opens the store, and makes or migrates its file first where that is needed.</summary>
    /// <param name="path">The database file. Its folder exists and is held by the caller.</param>
    /// <param name="time">The clock that dates what is saved.</param>
    /// <exception cref="InvalidDataException">The file was written by a later version.</exception>
    public SavedSearchStore(string path, TimeProvider time)
    {
        _options = SavedSearchDatabase.Open(path);
        _time = time;
    }

    /// <summary>Gets all that an owner keeps, by name in ordinal order.</summary>
    public IReadOnlyList<SavedSearch> List(string owner)
    {
        using var context = Context();
        return [.. context.Searches.AsNoTracking().Where(s => s.Owner == owner).OrderBy(s => s.Name)];
    }

    /// <summary>Gets one of an owner's searches, or null where there is none with that id.</summary>
    public SavedSearch? Find(string owner, SavedSearchId id)
    {
        using var context = Context();
        return context.Searches.AsNoTracking().SingleOrDefault(s => s.Owner == owner && s.Id == id);
    }

    /// <summary>Saves a request under a name that the owner does not use yet.</summary>
    /// <param name="owner">Who keeps it.</param>
    /// <param name="name">What it shall be called.</param>
    /// <param name="request">The request, kept whole but for its place in a list (<see cref="SearchRequest.Cursor"/>).</param>
    public Kept Save(string owner, string? name, SearchRequest request)
    {
        if (SavedSearchName.Read(name, out var valid) is { } problem)
        {
            return Kept.Not(KeepFault.Name, problem);
        }

        var now = Now();
        var query = (request with { Cursor = null }).ToQueryString();
        var search = new SavedSearch(SavedSearchId.New(now), valid, query, owner, now, now);
        using var context = Context();
        context.Add(search);
        return TryWrite(() => context.SaveChanges()) ? Kept.As(search) : Taken(valid);
    }

    /// <summary>Gives a search another name; its id and its feed's address stay.</summary>
    public Kept Rename(string owner, SavedSearchId id, string? name)
    {
        if (SavedSearchName.Read(name, out var valid) is { } problem)
        {
            return Kept.Not(KeepFault.Name, problem);
        }

        var now = Now();
        using var context = Context();
        var one = context.Searches.Where(s => s.Owner == owner && s.Id == id);
        if (!TryWrite(() => one.ExecuteUpdate(set => set.SetProperty(s => s.Name, valid).SetProperty(s => s.Updated, now))))
        {
            return Taken(valid);
        }

        return one.AsNoTracking().SingleOrDefault() is { } search
            ? Kept.As(search)
            : Kept.Not(KeepFault.Unknown, $"There is no saved search {id}.");
    }

    /// <summary>Removes a search; false where the owner has none with that id.</summary>
    public bool Delete(string owner, SavedSearchId id)
    {
        using var context = Context();
        return context.Searches.Where(s => s.Owner == owner && s.Id == id).ExecuteDelete() == 1;
    }

    private SavedSearchContext Context() => new(_options);

    private static Kept Taken(string name) =>
        Kept.Not(KeepFault.Taken, $"There is a saved search '{name}' already. Choose another name, or delete that one first.");

    private static bool TryWrite(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception exception) when (CauseOf(exception)?.SqliteExtendedErrorCode == UniqueConstraint)
        {
            return false;
        }
    }

    private static SqliteException? CauseOf(Exception exception) =>
        exception as SqliteException ?? exception.InnerException as SqliteException;

    /// <summary>Now, as precisely as it is kept, so that what is answered at once equals what is read back.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(_time.GetUtcNow().ToUnixTimeMilliseconds());
}

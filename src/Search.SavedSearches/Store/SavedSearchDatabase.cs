using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Search.SavedSearches;

/// <summary>Opens the database file and brings it to today's shape.</summary>
internal static class SavedSearchDatabase
{
    public static DbContextOptions<SavedSearchContext> Open(string path)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 5 };
        var options = new DbContextOptionsBuilder<SavedSearchContext>().UseSqlite(connection.ToString()).Options;
        using var context = new SavedSearchContext(options);
        Migrate(context, path);
        return options;
    }

    /// <summary>
    /// Refuses a database of a later version, and takes away a lock that a killed process left, before it migrates: whoever opens the
    /// store holds the data directory, so nobody else can be migrating.
    /// </summary>
    private static void Migrate(SavedSearchContext context, string path)
    {
        var database = context.Database;
        var unknown = database.GetAppliedMigrations().Except(database.GetMigrations()).FirstOrDefault();
        if (unknown is not null)
        {
            throw new InvalidDataException(
                $"{path} was written by a later version of Dateline ({unknown}). Use that version, or another data directory.");
        }

        if (database.GetPendingMigrations().Any())
        {
            database.OpenConnection();
            database.ExecuteSqlRaw("PRAGMA journal_mode = wal");
            database.ExecuteSqlRaw("DROP TABLE IF EXISTS __EFMigrationsLock");
            database.Migrate();
        }
    }
}

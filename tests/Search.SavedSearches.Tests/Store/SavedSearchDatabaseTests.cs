using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Search.Testing;

namespace Search.SavedSearches.Tests.Store;

public sealed class SavedSearchDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void The_migrations_make_exactly_the_tables_that_the_model_describes()
    {
        using var context = new SavedSearchContext(SavedSearchDatabase.Open(Path));

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(context.Database.GetPendingMigrations());
    }

    [Fact]
    public void The_file_keeps_a_write_ahead_log()
    {
        SavedSearchDatabase.Open(Path);

        Assert.Equal("wal", Scalar("PRAGMA journal_mode"));
    }

    [Fact]
    public void A_lock_that_a_killed_process_left_while_migrating_does_not_keep_the_next_one_out()
    {
        Scalar("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2025-01-01')");

        using var context = new SavedSearchContext(SavedSearchDatabase.Open(Path));

        Assert.Empty(context.Searches);
    }

    [Fact]
    public void A_file_of_a_later_version_is_refused_and_left_as_it_is()
    {
        SavedSearchDatabase.Open(Path);
        Scalar("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");

        var refusal = Assert.Throws<InvalidDataException>(() => SavedSearchDatabase.Open(Path));

        Assert.Contains("29990101000000_Later", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Path => _folder.File("saved-searches.db");

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

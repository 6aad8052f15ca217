using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Search.SavedSearches;

/// <summary>The database of saved searches.</summary>
internal sealed class SavedSearchContext(DbContextOptions<SavedSearchContext> options) : DbContext(options)
{
    public DbSet<SavedSearch> Searches => Set<SavedSearch>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<SavedSearch>(Describe);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<SavedSearchId>().HaveConversion<IdAsText>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsText>();
    }

    private static void Describe(EntityTypeBuilder<SavedSearch> search)
    {
        search.ToTable("saved_search");
        search.HasKey(s => s.Id);
        search.Property(s => s.Id).HasColumnName("id");
        search.Property(s => s.Name).HasColumnName("name").HasMaxLength(SavedSearchName.LongestName);
        search.Property(s => s.Query).HasColumnName("query");
        search.Property(s => s.Owner).HasColumnName("owner");
        search.Property(s => s.Created).HasColumnName("created");
        search.Property(s => s.Updated).HasColumnName("updated");
        search.HasIndex(s => new { s.Owner, s.Name }).IsUnique();
    }

    private sealed class IdAsText() : ValueConverter<SavedSearchId, string>(id => id.ToString(), text => SavedSearchId.Parse(text, null));

    /// <summary>RFC 3339 in UTC to the millisecond: readable, and sorts as text.</summary>
    private sealed class InstantAsText() : ValueConverter<DateTimeOffset, string>(
        instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}

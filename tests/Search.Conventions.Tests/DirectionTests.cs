using System.Reflection;

namespace Search.Conventions.Tests;

/// <summary>The direction of the parts, as data, held against what the built assemblies really reference.</summary>
public sealed class DirectionTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Search.Articles"] = [],
        ["Search.Reference"] = ["Search.Articles"],
        ["Search.Enrichment"] = ["Search.Articles", "Search.Reference"],
        ["Search.Indexing"] = ["Search.Articles", "Search.Reference"],
        ["Search.SavedSearches"] = ["Search.Articles", "Search.Reference", "Search.Indexing"],
        ["Search.Ingest"] = ["Search.Articles", "Search.Reference", "Search.Enrichment", "Search.Indexing"],
        ["Search.Web"] = ["Search.Articles", "Search.Reference", "Search.Enrichment", "Search.Indexing", "Search.SavedSearches", "Search.Ingest"],
        ["dateline"] =
        [
            "Search.Articles", "Search.Reference", "Search.Enrichment", "Search.Indexing", "Search.SavedSearches", "Search.Ingest", "Search.Web",
        ],
    };

    public static TheoryData<string> Parts => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_uses_only_the_parts_before_it(string part)
    {
        var used = Load(part).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Search.", StringComparison.Ordinal));

        Assert.Empty(used.Except(MayUse[part]));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Only_indexing_says_Lucene(string part)
    {
        var usesLucene = Load(part).GetReferencedAssemblies().Any(name => name.Name!.StartsWith("Lucene.", StringComparison.Ordinal));

        Assert.Equal(part == "Search.Indexing", usesLucene);
    }

    [Fact]
    public void Every_project_of_src_is_in_the_table() =>
        Assert.Equal(
            Directory.GetDirectories(Testing.Repository.Path("src")).Select(Path.GetFileName).Order(),
            MayUse.Keys.Select(part => part == "dateline" ? "Search.Cli" : part).Order());

    [Fact]
    public void Every_project_of_src_has_a_test_project() =>
        Assert.All(
            Directory.GetDirectories(Testing.Repository.Path("src")),
            project => Assert.True(Directory.Exists(Testing.Repository.Path($"tests/{Path.GetFileName(project)}.Tests"))));

    private static Assembly Load(string part) => Assembly.Load(part);
}

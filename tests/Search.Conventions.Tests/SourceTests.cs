using System.Text.RegularExpressions;

namespace Search.Conventions.Tests;

/// <summary>Rules of the house that can be read off the source files.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] EmptyNames = ["Helper", "Helpers", "Manager", "Utils", "Util", "Common", "Misc"];

    private static readonly string[] Files =
        [.. Directory.EnumerateFiles(Testing.Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "Migrations"))
            .Select(path => Path.GetRelativePath(Testing.Repository.Root, path))];

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(Files, path => File.ReadLines(Testing.Repository.Path(path)).Count() > 300);

    [Fact]
    public void No_file_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(Files, path => EmptyNames.Any(name => Path.GetFileNameWithoutExtension(path).EndsWith(name, StringComparison.Ordinal)));

    [Fact]
    public void Nothing_is_left_unfinished_or_swallowed() =>
        Assert.DoesNotContain(Files, path => UnfinishedOrSwallowed().IsMatch(File.ReadAllText(Testing.Repository.Path(path))));

    [Fact]
    public void Interfaces_stand_only_at_real_seams() =>
        Assert.True(Files.Sum(path => InterfaceDeclaration().Count(File.ReadAllText(Testing.Repository.Path(path)))) < 10);

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|catch\s*(\([^)]*\))?\s*\{\s*\}|catch\s*\(Exception\)")]
    private static partial Regex UnfinishedOrSwallowed();

    [GeneratedRegex(@"^\s*(public|internal)\s+interface\s", RegexOptions.Multiline)]
    private static partial Regex InterfaceDeclaration();
}

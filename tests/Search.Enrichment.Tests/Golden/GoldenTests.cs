using System.Text;

namespace Search.Enrichment.Tests.Golden;

/// <summary>Reads every golden file and prints each case in which something else is found than is marked.</summary>
public sealed class GoldenTests(RealWorld world)
{
    public static TheoryData<string> Files => new(
        Directory.EnumerateFiles(GoldenCase.Folder, "*.txt", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(GoldenCase.Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_marked_is_found_and_nothing_else(string file)
    {
        var cases = GoldenCase.Read(file).ToList();
        var differences = cases.Select(Difference).Where(difference => difference is not null).ToList();

        Assert.NotEmpty(cases);
        Assert.True(differences.Count == 0, $"{differences.Count} of {cases.Count} cases of {file} differ\n{string.Join('\n', differences)}");
    }

    private string? Difference(GoldenCase golden)
    {
        var facet = golden.File.Split('/')[0];
        var found = GoldenFacts.Of(facet, world.Annotate(golden.Text, golden.Published))
            .Select(mention => new GoldenMark(mention.Start, mention.End, GoldenFacts.Of(mention, world.Reference))).ToList();
        var expected = golden.Marks.Select(mark => mark with { Facts = GoldenFacts.Expected(facet, mark) }).ToList();
        var isSame = found.Count == expected.Count && found.Zip(expected).All(pair => Agrees(pair.First, pair.Second));
        return isSame
            ? null
            : $"{golden.File}:{golden.Line}\n  expected {Print(golden.Text, expected)}\n  found    {Print(golden.Text, found)}";
    }

    private static bool Agrees(GoldenMark found, GoldenMark expected) =>
        (found.Start, found.End) == (expected.Start, expected.End) && expected.Facts.All(found.Facts.Contains);

    private static string Print(string text, IReadOnlyList<GoldenMark> marks)
    {
        var printed = new StringBuilder();
        var at = 0;
        foreach (var mark in marks)
        {
            var start = Math.Max(mark.Start, at);
            printed.Append(text, at, start - at).Append('[').Append(text, start, Math.Max(0, mark.End - start));
            printed.Append('|').AppendJoin("; ", mark.Facts).Append(']');
            at = Math.Max(at, mark.End);
        }

        return printed.Append(text, at, text.Length - at).Replace('\n', '¶').ToString();
    }
}

using Search.Enrichment.Words;
using Search.Testing;

namespace Search.Enrichment.Tests.Words;

public class WordTableTests
{
    public static TheoryData<string> Tables =>
        [.. Directory.GetFiles(Repository.Path("index-data/language/enrichment"),
        "*.tsv").Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_is_built_in_sorted_and_without_repetition(string name)
    {
        var rows = WordTable.Rows(name).Select(row => string.Join('\t', row)).ToList();

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Order(StringComparer.Ordinal).Distinct(), rows);
    }
}

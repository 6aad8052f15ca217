using System.Text;

namespace Search.Indexing;

/// <summary>Names that stand for the same place, body or person: Kyiv, Kiev, Київ, Киев.</summary>
/// <remarks>
/// From the embedded table <c>index-data/language/names.tsv</c>: UTF-8, tab-separated, a header line, and in each row a name, its others
/// with | between them, and why they are the same. Names compare folded, word by word.
/// </remarks>
internal sealed class NameGroups
{
    /// <summary>The most words that a name has.</summary>
    public const int LongestName = 4;

    private const string Resource = "names";

    private static readonly Lazy<NameGroups> Embedded = new(Load);

    private readonly Dictionary<string, string[]> _byName = [];

    private NameGroups()
    {
    }

    /// <summary>Gets the groups of the embedded table.</summary>
    public static NameGroups Known => Embedded.Value;

    /// <summary>Gets every name, each with its group.</summary>
    public IEnumerable<string[]> All => _byName.Values.Distinct();

    /// <summary>
    /// Gets the other names of what a name stands for; none where it is not known. One that holds another of them whole is left out: who
    /// finds Assad finds al-Assad.
    /// </summary>
    public IReadOnlyList<string> OthersOf(string name)
    {
        var key = KeyOf(name);
        return _byName.TryGetValue(key, out var names)
            ? Array.FindAll(names, other => KeyOf(other) != key && !Array.Exists(names, shorter => IsWithin(KeyOf(shorter), KeyOf(other))))
            : [];
    }

    private static bool IsWithin(string shorter, string longer) =>
        shorter.Length < longer.Length && $" {longer} ".Contains($" {shorter} ", StringComparison.Ordinal);

    private static string KeyOf(string name) => string.Join(' ', QueryWords.Split(name).Select(Folding.Fold));

    private static NameGroups Load()
    {
        var groups = new NameGroups();
        using var stream = typeof(NameGroups).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } row)
        {
            var cells = row.Split('\t');
            groups.Add([cells[0], .. cells[1].Split('|')]);
        }

        return groups;
    }

    private void Add(string[] names)
    {
        foreach (var name in names)
        {
            _byName.TryAdd(KeyOf(name), names);
        }
    }
}

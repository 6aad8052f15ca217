// Alternatives of one name: each at most once, whatever its case and diacritics, never the name itself nor a form that was dropped.
internal sealed class NameList(string name, string dropped = "") : IEnumerable<string>
{
    private readonly List<string> _names = [];
    private readonly HashSet<string> _seen = [.. dropped.Split('|').Append(name).Select(Fold)];

    public void Add(string name)
    {
        if (name != "" && _seen.Add(Fold(name)))
        {
            _names.Add(name);
        }
    }

    public void AddAll(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Add(name);
        }
    }

    public bool Contains(string name) => _seen.Contains(Fold(name));

    public static string Fold(string name) => Spelling.WithoutMarks(name).ToLowerInvariant();

    public override string ToString() => string.Join('|', _names);

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

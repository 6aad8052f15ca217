using System.Text;
using Search.Reference;

namespace Search.Indexing;

/// <summary>The names of a facet's values, folded so that a beginning of any word of any name is found by one look.</summary>
/// <remarks>
/// Each value has one text: every word of its label and other names with a space before it. Folding is <see cref="NameKey"/>'s: no case, no
/// accents, hyphens are spaces. Made when a list is first searched by prefix; values that are new are added. Safe for many threads.
/// </remarks>
internal sealed class ValueNames(FacetDictionary dictionary, Func<string, IEnumerable<string>> names)
{
    private const char NameEnd = '\n';

    private readonly Lock _lock = new();
    private string[] _texts = [];

    /// <summary>Gets the texts by the values' numbers, of at least all values that are known now. They must not be changed.</summary>
    public string[] Texts()
    {
        var texts = Volatile.Read(ref _texts);
        if (texts.Length >= dictionary.Count)
        {
            return texts;
        }

        lock (_lock)
        {
            return Extend(dictionary.Count);
        }
    }

    /// <summary>Gets what to look for in the texts; null for a prefix without a letter or digit, which no word begins with.</summary>
    public static string? Folded(string prefix) => NameKey.Of(prefix) is { Length: > 0 } key ? " " + key : null;

    private string[] Extend(int count)
    {
        var texts = new string[count];
        _texts.CopyTo(texts, 0);
        var text = new StringBuilder();
        for (var value = _texts.Length; value < count; value++)
        {
            text.Clear();
            foreach (var name in names(dictionary[value]))
            {
                text.Append(' ').Append(NameKey.Of(name)).Append(NameEnd);
            }

            texts[value] = text.ToString();
        }

        Volatile.Write(ref _texts, texts);
        return texts;
    }
}

using System.Text.Json;

namespace Search.Ingest;

/// <summary>A value of the list with its JSON path; what is wrong with it is added to the faults, and reading goes on.</summary>
internal readonly record struct SourceValue(JsonElement Element, string Path, List<string> Faults)
{
    /// <summary>
    /// Gets the members of an object by name, after naming each that is not known, stands twice or is needed and missing.
    /// </summary>
    public IReadOnlyDictionary<string, SourceValue> Members(string needed, params ReadOnlySpan<string> others)
    {
        var members = new Dictionary<string, SourceValue>();
        if (Element.ValueKind != JsonValueKind.Object)
        {
            Fault($"This is {Kind}. Write an object with \"{needed}\".");
            return members;
        }

        foreach (var member in Element.EnumerateObject())
        {
            var value = new SourceValue(member.Value, $"{Path}.{member.Name}", Faults);
            if (member.Name != needed && !others.Contains(member.Name))
            {
                value.Fault($"There is no such member. Known: {needed}, {string.Join(", ", others.ToArray())}.");
            }
            else if (!members.TryAdd(member.Name, value))
            {
                value.Fault("This stands twice.");
            }
        }

        if (!members.ContainsKey(needed))
        {
            Fault($"\"{needed}\" is missing.");
        }

        return members;
    }

    public IEnumerable<SourceValue> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            Fault($"This is {Kind}. Write a list: [ … ].");
            yield break;
        }

        var index = 0;
        foreach (var item in Element.EnumerateArray())
        {
            yield return this with { Element = item, Path = $"{Path}[{index++}]" };
        }
    }

    /// <summary>Gets a text as what it stands for; where <paramref name="read"/> gives null, the fault says what would be right.</summary>
    public T? Read<T>(Func<string, T?> read, string expected)
    {
        if (Element.ValueKind != JsonValueKind.String)
        {
            Fault($"This is {Kind}. {expected}");
            return default;
        }

        var text = Element.GetString()!.Trim();
        var value = read(text);
        if (value is null)
        {
            Fault($"'{text}' cannot be used. {expected}");
        }

        return value;
    }

    public void Fault(string message) => Faults.Add($"{Path}: {message}");

    private string Kind => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}

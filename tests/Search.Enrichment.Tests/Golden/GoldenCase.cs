using System.Globalization;
using System.Text;
using Search.Testing;

namespace Search.Enrichment.Tests.Golden;

/// <summary>A text with the mentions that must be found in it, as a line of a file gives them.</summary>
internal sealed record GoldenCase(string File, int Line, DateOnly? Published, string Text, IReadOnlyList<GoldenMark> Marks)
{
    public static string Folder => Repository.Path("tests/Search.Enrichment.Tests/Golden");

    /// <summary>Reads the cases of a file, named from the folder.</summary>
    public static IEnumerable<GoldenCase> Read(string file)
    {
        DateOnly? published = new DateOnly(2024, 12, 28);
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(Path.Combine(Folder, file)))
        {
            number++;
            if (line.StartsWith('@'))
            {
                var day = line[1..].Trim();
                published = day == "none" ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            else if (!line.StartsWith('#') && line.Trim().Length > 0)
            {
                yield return Parse(file, number, published, line);
            }
        }
    }

    private static GoldenCase Parse(string file, int number, DateOnly? published, string line)
    {
        var text = new StringBuilder();
        var marks = new List<GoldenMark>();
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '[')
            {
                var end = line.IndexOf(']', at);
                var bar = end < 0 ? -1 : line.IndexOf('|', at, end - at);
                Assert.True(bar > at + 1, $"{file}:{number}: a mark is [surface|facts].");
                marks.Add(new(text.Length, text.Length + bar - at - 1, line[(bar + 1)..end].Split(';', StringSplitOptions.TrimEntries)));
                text.Append(line[(at + 1)..bar].Replace('¶', '\n'));
                at = end;
            }
            else
            {
                at += line[at] == '\\' && at + 1 < line.Length ? 1 : 0;
                text.Append(line[at] == '¶' ? '\n' : line[at]);
            }
        }

        return new(file, number, published, text.ToString(), marks);
    }
}

/// <summary>A mention that must be found: where it stands, and what must be said of it.</summary>
internal sealed record GoldenMark(int Start, int End, IReadOnlyList<string> Facts);

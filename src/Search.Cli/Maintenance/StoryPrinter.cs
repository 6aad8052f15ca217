using System.Globalization;
using System.Text.Json;
using Search.Indexing;

namespace Search.Cli;

/// <summary>Prints the largest stories for a person, or every report with its story for a program.</summary>
internal static class StoryPrinter
{
    public static void Print(CorpusReader reader, int count, bool asJson, TextWriter to, TextWriter notes)
    {
        if (asJson)
        {
            foreach (var telling in reader.Tellings())
            {
                to.WriteLine(JsonSerializer.Serialize(telling, SearchJson.Options));
            }

            return;
        }

        var largest = reader.LargestStories(count);
        if (largest.Count == 0)
        {
            notes.WriteLine("No story has more than one telling.");
        }

        foreach (var (origin, versions) in largest)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{versions,6:N0}  {origin.Id}  {origin.Report.Source}: {origin.Report.Heading}"));
        }
    }
}

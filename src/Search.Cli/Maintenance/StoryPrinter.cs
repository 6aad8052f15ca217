using System.Globalization;
using System.Text.Json;
using Search.Indexing;

namespace Search.Cli;

/// <summary>Prints the largest stories for a person, or every report with its story for a program.</summary>
internal static class StoryPrinter
{
    public static void Print(CorpusReader reader, int count, bool asJson, TextWriter to)
    {
        if (asJson)
        {
            foreach (var telling in reader.Tellings())
            {
                to.WriteLine(JsonSerializer.Serialize(telling, SearchJson.Options));
            }

            return;
        }

        foreach (var (origin, versions) in reader.LargestStories(count))
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{versions,6:N0}  {origin.Id}  {origin.Report.Source}: {origin.Report.Heading}"));
        }
    }
}

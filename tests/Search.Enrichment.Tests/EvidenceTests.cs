using System.IO.Compression;
using System.Text.Json;
using Search.Reference;
using Search.Testing;

namespace Search.Enrichment.Tests;

/// <summary>Holds every mention of every report of real corpora against its text.</summary>
public sealed class EvidenceTests(RealWorld world)
{
    [Theory]
    [InlineData("fakes_syria.jsonl.gz")]
    [InlineData("kremlin_ru_articles.jsonl.gz")]
    [InlineData("press_releases_zelenskyy_putin_2022.jsonl.gz")]
    [InlineData("reuters21578.jsonl.gz")]
    [InlineData("wikipedia_current_events_2025.jsonl.gz")]
    [InlineData("wikipedia_war_pages.jsonl.gz")]
    public void Every_mention_of_real_articles_stands_where_it_says(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedData.Path("data/articles/" + file)),
            CompressionMode.Decompress));
        var records = Lines(reader);
        var mentions = records.AsParallel().Sum(record => Evidence(record, Text(record), file));

        Assert.True(mentions > 100, $"only {mentions} mentions");
    }

    private int Evidence(string record, string text, string file)
    {
        var found = world.Annotate(text, Day(record));
        return Check(found.Dates, text, file) + Check(found.Places, text, file) + Check(found.Actors, text, file);
    }

    private static int Check(IReadOnlyList<Mention> mentions, string text, string file)
    {
        var start = 0;
        foreach (var mention in mentions)
        {
            var isRight = mention.Start >= start && mention.End > mention.Start && mention.End <= text.Length
                && text.AsSpan(mention.Start, mention.End - mention.Start).SequenceEqual(mention.Surface)
                && mention.Why.Length > 0 && mention.Confidence is >= 0 and <= 1;
            Assert.True(isRight, $"{file}: {mention} in {text[..Math.Min(200, text.Length)]}");
            start = mention.Start;
        }

        return mentions.Count;
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static string Text(string record)
    {
        using var json = JsonDocument.Parse(record);
        return $"{Field(json, "title")}\n{Field(json, "body")}";
    }

    private static DateOnly? Day(string record)
    {
        using var json = JsonDocument.Parse(record);
        return Field(json, "date") is { Length: >= 10 } date && DateOnly.TryParse(date.AsSpan(0, 10), out var day) ? day : null;
    }

    private static string Field(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

using System.Text.Json;

namespace Search.EndToEnd.Tests;

/// <summary>
/// Writes articles about places, people and dates: many, some of them copies, parts and versions of others; and, in a second file, later
/// states of a few.
/// </summary>
internal static class GeneratedNews
{
    private static readonly string[] Places = ["Kharkiv", "Kherson", "Odesa", "Kyiv", "Dnipro", "Mykolaiv", "Lviv", "Sumy", "Donetsk", "Moscow"];
    private static readonly string[] Names = ["Volodymyr Zelensky", "Vladimir Putin", "the Russian army", "NATO", "the Security Council", "Sergei Lavrov"];
    private static readonly string[] Words = ["report", "drone", "shelling", "night", "village", "bridge", "power", "station", "aid", "convoy", "river", "front", "talks", "grain", "harbour", "winter"];

    public static void Write(string folder, int articles)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(11);
        var bodies = new List<string>();
        using var first = new StreamWriter(Path.Combine(folder, "1.jsonl"));
        using var second = new StreamWriter(Path.Combine(folder, "2.jsonl"));
        for (var i = 0; i < articles; i++)
        {
            bodies.Add(i > 10 && random.Next(4) == 0 ? Retold(bodies[random.Next(bodies.Count)], random) : Body(random));
            first.WriteLine(Line(i, bodies[i]));
            if (random.Next(4) == 0)
            {
                second.WriteLine(Line(i, Retold(bodies[i], random)));
            }
        }
    }

    private static string Line(int id, string body) => JsonSerializer.Serialize(new
    {
        id = $"n{id}",
        title = $"Report {id} from {Places[id % Places.Length]}",
        date = $"2024-{1 + (id % 12):00}-{1 + (id % 28):00}",
        source = $"Outlet {id % 5}",
        lang = "en",
        body,
    });

    private static string Retold(string body, Random random)
    {
        var sentences = body.Split(". ");
        return random.Next(3) switch
        {
            0 => body,
            1 => string.Join(". ", sentences.Take((sentences.Length * 2 / 3) + 1)),
            _ => body + " " + Sentence(random),
        };
    }

    private static string Body(Random random) => string.Join(' ', Enumerable.Range(0, 5 + random.Next(6)).Select(_ => Sentence(random)));

    private static string Sentence(Random random)
    {
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));
        return $"On {1 + random.Next(28)} March 2024 {Names[random.Next(Names.Length)]} spoke of the {Some(4)} near {Places[random.Next(Places.Length)]} and of {random.Next(900)} people of the {Some(5)}.";
    }
}

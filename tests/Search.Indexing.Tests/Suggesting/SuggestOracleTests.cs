using Search.Reference;

namespace Search.Indexing.Tests.Suggesting;

/// <summary>Random corpora, and random texts with faults: the suggestions are those of plain loops.</summary>
public sealed class SuggestOracleTests
{
    private const string Letters = "aeikmortv";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_best_of_a_scan_over_everything_are_what_is_suggested(int seed)
    {
        var random = new Random(seed);
        var words = Words(random, 150);
        var names = Names(random, words);
        using var given = new Given();
        Fill(given, random, words, [.. names.Keys]);
        using var reader = given.Writer.OpenReader(Labels(names));
        var oracle = new SuggestOracle([.. Revisions(reader)], names, Importance);
        for (var round = 0; round < 40; round++)
        {
            var typed = Typed(random, words, names);
            var within = Given.Request(Filters(random, names));
            var sequence = within.AsOf?.Sequence ?? reader.Sequence;
            var limit = random.Next(1, 9);

            var list = Assert.IsType<SuggestionList>(
                reader.Suggest(new SuggestRequest(typed, limit, within), TestContext.Current.CancellationToken));

            Assert.Equal(sequence, list.Sequence);
            Assert.Equal(
                oracle.Of(typed, limit, within, sequence),
                list.Suggestions.Select(one => (one.Kind, one.Id ?? one.Label, one.Edits, one.Reports)));
            Assert.All(list.Suggestions, one => Assert.Equal(one.Reports, Given.Page(reader, one.Query).Total));
        }
    }

    [Fact]
    public void The_walk_finds_the_words_and_distances_that_a_table_for_each_word_finds()
    {
        var random = new Random(4);
        var words = Words(random, 400).Concat(["київ", "киев", "كييف", "קייב", "k", "ki"]).ToArray();
        var bytes = new ByteRun();
        var added = words.Select((word, i) => (Add(bytes, word), i)).ToArray();
        var keys = SortedKeys.Empty.With(bytes.Bytes, added[..300]).With(bytes.Bytes, added[300..]);
        for (var round = 0; round < 100; round++)
        {
            var typed = Misspelt(random, words[random.Next(words.Length)], random.Next(4));
            foreach (var limit in (int[])[1, 2])
            {
                var (beginnings, whole) = (new List<KeyRange>(), new List<KeyRange>());
                var same = random.Next(Math.Min(3, typed.Length + 1));
                string[] alike = [.. words.Where(word => word.StartsWith(typed[..same], StringComparison.Ordinal))];
                SpellingWalk.Beginnings(keys, SpellingWalk.Points(typed), same, limit, beginnings);
                SpellingWalk.Whole(keys, SpellingWalk.Points(typed), same, limit, whole);

                Assert.Equal(Near(alike, word => SuggestOracle.Distance(typed, word), limit), Found(keys, words, beginnings));
                Assert.Equal(Near(alike, word => SuggestOracle.WholeDistance(typed, word), limit), Found(keys, words, whole));
            }
        }
    }

    private static List<(string, int)> Near(string[] words, Func<string, int> distance, int limit) =>
        [.. words.Select(word => (word, distance(word))).Where(pair => pair.Item2 <= limit).OrderBy(pair => pair.word, StringComparer.Ordinal)];

    private static List<(string, int)> Found(SortedKeys keys, string[] words, List<KeyRange> ranges) =>
    [
        .. ranges.SelectMany(range => Enumerable.Range(range.From, range.To - range.From).Select(place => (words[keys.Owner(place)], range.Edits)))
            .OrderBy(pair => pair.Item1, StringComparer.Ordinal),
    ];

    private static int Add(ByteRun bytes, string word)
    {
        var start = bytes.Length;
        System.Text.Encoding.UTF8.GetBytes(word, bytes.Room(System.Text.Encoding.UTF8.GetByteCount(word)));
        bytes.Add(0);
        return start;
    }

    /// <summary>Words that have no other form: what is found by one is found by it alone.</summary>
    private static string[] Words(Random random, int count)
    {
        var words = new HashSet<string>();
        while (words.Count < count)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(2, 11)).Select(_ => Letters[random.Next(Letters.Length)]));
            if (TextAnalysis.StemsOf(word) is [var stem] && stem == word && NameGroups.Known.OthersOf(word).Count == 0)
            {
                words.Add(word);
            }
        }

        return [.. words];
    }

    private static Dictionary<string, string[]> Names(Random random, string[] words) => Enumerable.Range(0, 60).ToDictionary(
        i => $"{(i % 2 == 0 ? 'p' : 'a')}{i:00}",
        _ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Join(' ', random.GetItems(words, random.Next(1, 4)))).Distinct().ToArray());

    private static FacetLabels Labels(Dictionary<string, string[]> names) => new(
        place => names.TryGetValue(place.ToString(), out var known) ? new FacetLabel(known[0]) : null,
        actor => names.TryGetValue(actor.ToString(), out var known) ? new FacetLabel(known[0]) : null)
    {
        PlaceNames = place => names.TryGetValue(place.ToString(), out var known) ? new OtherNames(known[1..], Importance(place.ToString())) : null,
        ActorNames = actor => names.TryGetValue(actor.ToString(), out var known) ? new OtherNames(known[1..], Importance(actor.ToString())) : null,
    };

    /// <summary>Each its own, so that nothing is left to chance where as many reports have two.</summary>
    private static float Importance(string id) => int.TryParse(id[1..], out var number) ? 100 - number : 0;

    private static void Fill(Given given, Random random, string[] words, string[] ids)
    {
        for (var batch = 0; batch < 4; batch++)
        {
            given.Commit(Enumerable.Range(0, 30).Select(i => TestArticle.Of(
                $"{batch}-{i}",
                string.Join(' ', random.GetItems(words, 3)),
                string.Join(' ', random.GetItems(words, 12)),
                published: $"2024-0{random.Next(1, 9)}-01",
                places: [.. random.GetItems(ids, 3).Where(id => id[0] == 'p').Distinct()],
                actors: [.. random.GetItems(ids, 3).Where(id => id[0] == 'a').Distinct()])));
        }
    }

    private static IEnumerable<Revision> Revisions(CorpusReader reader) =>
        reader.Tellings().SelectMany(telling => reader.Revisions(telling.Report));

    private static string Filters(Random random, Dictionary<string, string[]> names) => random.Next(6) switch
    {
        0 => "place=" + names.Keys.First(id => id[0] == 'p'),
        1 => "actor=-" + names.Keys.Last(id => id[0] == 'a'),
        2 => "from=2024-03-01&to=2024-06-30",
        3 => $"as_of={random.Next(0, 4)}",
        _ => "",
    };

    private static string Typed(Random random, string[] words, Dictionary<string, string[]> names)
    {
        var word = random.Next(2) == 0 ? words[random.Next(words.Length)]
            : names.Values.ElementAt(random.Next(names.Count))[0].Split(' ')[0];
        var typed = Misspelt(random, word, random.Next(3));
        return typed.Length > 0 ? typed[..random.Next(1, typed.Length + 1)] : "a";
    }

    private static string Misspelt(Random random, string word, int edits)
    {
        for (; edits > 0 && word.Length > 1; edits--)
        {
            var at = random.Next(word.Length - 1);
            var letter = Letters[random.Next(Letters.Length)];
            word = random.Next(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, letter.ToString()),
                2 => word[..at] + letter + word[(at + 1)..],
                _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            };
        }

        return word;
    }
}

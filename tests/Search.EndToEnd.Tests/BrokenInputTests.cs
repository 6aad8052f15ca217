using System.IO.Compression;
using System.Text;
using Search.Testing;

namespace Search.EndToEnd.Tests;

/// <summary>What cannot be read is named with its reason, kept, and stops nothing else.</summary>
public sealed class BrokenInputTests : IDisposable
{
    private const string Good = """{"id":"good-1","title":"Shelling in Izium","date":"2022-03-14","source":"Test Wire","lang":"en","body":"Shelling hit Izium on Monday."}""";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Each_broken_file_is_named_and_the_good_ones_are_indexed()
    {
        _folder.Write("in/good.jsonl", Good);
        _folder.Write("in/broken-line-3.jsonl", $"{Good.Replace("good-1", "good-2", StringComparison.Ordinal)}\n{Good.Replace("good-1", "good-3", StringComparison.Ordinal)}\n{{\"id\":\n{Good.Replace("good-1", "good-4", StringComparison.Ordinal)}\n");
        File.WriteAllBytes(_folder.File("in/empty.jsonl"), []);
        File.WriteAllBytes(_folder.File("in/binary.bin"), [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0xff, 0xfe, 0x9c]);
        File.WriteAllBytes(_folder.File("in/truncated.jsonl.gz"), Truncated());

        var ended = await Dateline.RunAsync("ingest", _folder.File("in"), "--data", _folder.File("data"));

        Assert.Equal(0, ended.ExitCode);
        foreach (var name in (string[])["broken-line-3.jsonl", "empty.jsonl", "binary.bin", "truncated.jsonl.gz"])
        {
            Assert.Contains(name, ended.Error + ended.Output + Rejects(), StringComparison.Ordinal);
        }

        var found = await Dateline.RunAsync("search", "izium", "--json", "--data", _folder.File("data"));
        Assert.True(new Answer(found.Output).Total >= 4, found.Output);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_ends_with_1_after_the_others_were_indexed()
    {
        _folder.Write("in/good.jsonl", Good);

        var ended = await Dateline.RunAsync("ingest", _folder.File("no-such-folder"), _folder.File("in"), "--data", _folder.File("data"));

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("no-such-folder", ended.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-folder", Rejects(), StringComparison.Ordinal);
        var found = await Dateline.RunAsync("search", "izium", "--json", "--data", _folder.File("data"));
        Assert.Equal(1, new Answer(found.Output).Total);
    }

    [Fact]
    public async Task What_a_terminal_would_obey_is_shown_and_not_sent_to_it()
    {
        _folder.Write("in.jsonl", """{"id":"1","title":"Shelling \u001b[2J in Izium","source":"Wire \u001b]0;x\u0007","body":"It \u0000 hit \u009b31m Izium."}""");
        await Dateline.RunAsync("ingest", _folder.File("in.jsonl"), "--data", _folder.File("data"));

        var found = await Dateline.RunAsync("search", "izium", "--data", _folder.File("data"));

        Assert.Contains("Shelling \uFFFD[2J in Izium", found.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(found.Output, c => char.IsControl(c) && c is not ('\n' or '\r'));
    }

    [Fact]
    public async Task What_was_mended_comes_in_when_the_rejects_are_tried_again()
    {
        _folder.Write("in/a.jsonl", $"{Good}\nnot json\n");
        await Dateline.RunAsync("ingest", _folder.File("in"), "--data", _folder.File("data"));
        _folder.Write("in/a.jsonl", $"{Good}\n{Good.Replace("good-1", "good-2", StringComparison.Ordinal)}\nstill not json\n");

        var again = await Dateline.RunAsync("ingest", "--retry-rejects", "--data", _folder.File("data"));

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("1 added, 0 changed, 1 unchanged", again.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.File("data/rejects"), "*.jsonl"));
        Assert.Single(Directory.GetFiles(_folder.File("data/rejects/retried"), "*.jsonl"));
    }

    [Fact]
    public async Task More_rejects_than_allowed_end_with_2_and_keep_what_was_read()
    {
        _folder.Write("in/mixed.jsonl", $"{Good}\nnot json\n");

        var ended = await Dateline.RunAsync("ingest", _folder.File("in"), "--max-rejects", "0", "--data", _folder.File("data"));

        Assert.Equal(2, ended.ExitCode);
        Assert.Equal(1, new Answer((await Dateline.RunAsync("search", "izium", "--json", "--data", _folder.File("data"))).Output).Total);
    }

    [Fact]
    public async Task A_line_of_50_MB_is_rejected_by_name_and_line()
    {
        var path = _folder.File("huge.jsonl");
        await using (var file = new StreamWriter(path))
        {
            await file.WriteLineAsync(Good);
            await file.WriteAsync("{\"id\":\"huge\",\"title\":\"Huge\",\"body\":\"");
            var block = new string('x', 1 << 20);
            for (var i = 0; i < 50; i++)
            {
                await file.WriteAsync(block);
            }

            await file.WriteLineAsync("\"}");
            await file.WriteLineAsync(Good.Replace("good-1", "good-2", StringComparison.Ordinal));
        }

        var ended = await Dateline.RunAsync("ingest", path, "--data", _folder.File("data"));

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("\"line\":2", Rejects(), StringComparison.Ordinal);
        Assert.Contains("too_large", Rejects(), StringComparison.Ordinal);
        Assert.Equal(2, new Answer((await Dateline.RunAsync("search", "izium", "--json", "--data", _folder.File("data"))).Output).Total);
    }

    public void Dispose() => _folder.Dispose();

    private string Rejects() =>
        string.Concat(Directory.EnumerateFiles(_folder.File("data/rejects"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));

    private static byte[] Truncated()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < 2000; i++)
            {
                gzip.Write(Encoding.UTF8.GetBytes($$"""{"id":"cut-{{i}}","title":"Report {{i}} of {{i * 7919 % 104729}}","body":"Izium {{i * 31}}"}""" + "\n"));
            }
        }

        return memory.ToArray()[..(int)(memory.Length / 2)];
    }
}

using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Search.Articles.Tests.Sources.Unpacking;

public sealed class ArchiveTests
{
    private const string Lines = """{"title":"One"}""" + "\n" + """{"title":"Two"}""";
    private const string Text = "date 2024-12-28 Three\nText.";

    [Fact]
    public async Task A_zip_gives_the_articles_of_its_members_whatever_their_format()
    {
        var outcomes = await Reading.ReadBytes(Zip(("a/b.jsonl", Bytes(Lines)), ("c.txt", Bytes(Text)), ("d.pdf", Bytes("%PDF-1.7"))), "n.zip");

        Assert.Equal(["One", "Two", "Three", null], outcomes.Select(outcome => outcome.Article?.Title));
        Assert.Equal("n.zip!/c.txt", outcomes[2].Article!.Origin);
        Assert.Equal(("n.zip!/d.pdf", RejectReason.UnknownFormat), (outcomes[3].Reject!.Origin, outcomes[3].Reject!.Reason));
    }

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public async Task A_tar_of_any_kind_gives_the_articles_of_its_members(TarEntryFormat format)
    {
        var tar = Tar(format, ("a.jsonl", Bytes(Lines)), ("c.txt", Bytes(Text)));

        Assert.Equal(["One", "Two", "Three"], Titles(await Reading.ReadBytes(tar)));
        Assert.Equal(["One", "Two", "Three"], Titles(await Reading.ReadBytes(Gzip(tar))));
    }

    [Fact]
    public async Task Archives_lie_in_archives_two_deep()
    {
        var inner = Zip(("c.txt", Bytes(Text)));
        var two = Tar(TarEntryFormat.Pax, ("inner.zip", inner), ("b.txt.gz", Gzip(Bytes(Text))));

        Assert.Equal(["Three", "Three"], Titles(await Reading.ReadBytes(two)));
        var outcome = Assert.Single(await Reading.ReadBytes(Zip(("two.tar", Tar(TarEntryFormat.Pax, ("inner.zip", inner))))));
        Assert.Contains("more than 2 deep", outcome.Reject!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_name_of_a_member_says_reaches_no_disk()
    {
        var outcome = Assert.Single(await Reading.ReadBytes(Zip(("../../../escaped.txt", Bytes(Text))), "n.zip"));

        Assert.Equal("n.zip!/../../../escaped.txt", outcome.Article!.Origin);
        Assert.False(File.Exists("../../../escaped.txt"));
    }

    [Fact]
    public async Task Links_and_devices_in_a_tar_are_rejected_by_name()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "passwd.txt") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe"));
        }

        var outcomes = await Reading.ReadBytes(bytes.ToArray(), "n.tar");

        Assert.Equal(["n.tar!/passwd.txt", "n.tar!/pipe"], outcomes.Select(outcome => outcome.Reject!.Origin));
    }

    [Fact]
    public async Task What_packing_programs_drop_is_counted_and_not_rejected()
    {
        var outcomes = await Reading.ReadBytes(Zip(("__MACOSX/._c.txt", [0, 5]), (".DS_Store", [0]), ("c.txt", Bytes(Text))));

        Assert.Equal(2, outcomes.Sum(outcome => outcome.PassedOver?.Count ?? 0));
        Assert.DoesNotContain(outcomes, outcome => outcome.Reject is not null);
    }

    [Fact]
    public async Task A_bomb_is_refused_for_its_ratio_wherever_it_lies()
    {
        var zeros = new byte[300_000_000];
        foreach (var bomb in new[] { Gzip(zeros), Zip(("bomb.txt", zeros)), Gzip(Gzip(zeros)), Tar(TarEntryFormat.Pax, ("inner.zip", Zip(("bomb.txt", zeros)))) })
        {
            var outcomes = await Reading.ReadBytes(bomb, options: new FormatOptions { LongestRecord = int.MaxValue / 2 }, format: ArticleFormat.Find("text"));

            Assert.Contains(outcomes, outcome => outcome.Reject is { Reason: RejectReason.TooLarge } reject && reject.Detail.Contains("bomb", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Repetitive_records_are_no_bomb()
    {
        var lines = string.Concat(Enumerable.Range(0, 500_000).Select(i => $$"""{"id":"{{i}}","title":"The same title again and again and again and again"}""" + "\n"));

        Assert.Equal(500_000, (await Reading.ReadBytes(Gzip(Bytes(lines)))).Count(outcome => outcome.Article is not null));
    }

    [Fact]
    public async Task Office_documents_and_books_are_named_for_what_they_are()
    {
        var outcome = Assert.Single(await Reading.ReadBytes(Zip(("[Content_Types].xml", Bytes("<Types/>")), ("word/document.xml", Bytes("<w/>")))));

        Assert.Contains("office document", outcome.Reject!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_archive_is_rejected_and_ends_nothing()
    {
        var zip = Zip(("a.jsonl", Bytes(Lines)));
        var tar = Tar(TarEntryFormat.Pax, ("a.jsonl", Bytes(Lines)), ("c.txt", Bytes(string.Concat(Enumerable.Repeat(Text + "\n", 100)))));

        Assert.Equal(RejectReason.Malformed, Assert.Single(await Reading.ReadBytes(zip[..^30])).Reject!.Reason);
        var outcomes = await Reading.ReadBytes(tar[..^2000]);
        Assert.Equal(["One", "Two"], Titles(outcomes)[..2]);
        Assert.Contains(outcomes, outcome => outcome.Reject?.Reason == RejectReason.Malformed);
        Assert.Equal(RejectReason.Empty, Assert.Single(await Reading.ReadBytes(Zip())).Reject!.Reason);
    }

    private static string[] Titles(IReadOnlyList<Parsed> outcomes) => [.. outcomes.Select(outcome => outcome.Article?.Title ?? "rejected")];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Bytes)[] members)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, format))
        {
            foreach (var (name, bytes) in members)
            {
                using var data = new MemoryStream(bytes);
                tar.WriteEntry(Entry(format, name, data));
            }
        }

        return packed.ToArray();
    }

    private static TarEntry Entry(TarEntryFormat format, string name, Stream data) => format switch
    {
        TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name) { DataStream = data },
        TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = data },
        TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = data },
        _ => new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = data },
    };
}

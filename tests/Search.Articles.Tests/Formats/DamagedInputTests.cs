using System.Text;
using CsCheck;

namespace Search.Articles.Tests.Formats;

/// <summary>Whatever bytes come in, reading ends, throws nothing, and says of each record that it was read or why not.</summary>
public sealed class DamagedInputTests
{
    private static readonly byte[][] Inputs =
    [
        Encoding.UTF8.GetBytes("""
            {"id":"1","title":"Один \ud83d\ude00","date":"2024-12-28","url":"https://example.org/a","lang":"uk","body":"Перший.\nДругий.","tags":["x",{"y":null}]}
            {"id":"2","title":"Two","body":"One sentence. And another one."}
            """),
        Encoding.UTF8.GetBytes("date 2024-12-28 Title\nFirst paragraph of a text.\nSecond paragraph — with a dash.\n"),
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Formats", "HtmlFormatTests.Article.html")),
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Formats", "HtmlFormatTests.LiveBlog.html")),
        Reading.Gzip("""{"title":"Packed"}"""),
        [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("date 2024-12-28 Назва\nТекст першого абзацу.\n")],
        [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"title\":\"Київ 😀\"}\n{\"title\":\"Львів\"}\n")],
    ];

    private static readonly Gen<(int Input, (int At, byte Value)[] Changes, int Cut)> Damage =
        Gen.Select(Gen.Int[0, Inputs.Length - 1], Gen.Select(Gen.Int[0, 5000], Gen.Byte).Array[0, 8], Gen.Int[0, 5000]);

    [Fact]
    public void Any_damage_ends_in_articles_that_can_be_split_or_in_rejects_that_say_why() =>
        Damage.Sample(
            damage =>
            {
                foreach (var outcome in Reading.ReadBytes(Apply(damage.Input, damage.Changes, damage.Cut)).GetAwaiter().GetResult())
                {
                    Assert.True(outcome.Article is null != outcome.Reject is null);
                    Assert.All(outcome.Article is { } article ? ReportSplitter.Split(article) : [], report => Assert.NotEmpty(report.Heading));
                    Assert.NotEqual("", outcome.Reject?.Detail);
                }
            },
            iter: 2_000);

    private static byte[] Apply(int input, (int At, byte Value)[] changes, int cut)
    {
        var bytes = Inputs[input][..^Math.Min(cut % 7 == 0 ? cut % Inputs[input].Length : 0, Inputs[input].Length)];
        foreach (var (at, value) in changes)
        {
            if (bytes.Length > 0)
            {
                bytes[at % bytes.Length] = value;
            }
        }

        return bytes;
    }
}

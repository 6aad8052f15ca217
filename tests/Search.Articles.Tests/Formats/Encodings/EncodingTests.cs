using System.Text;

namespace Search.Articles.Tests.Formats.Encodings;

public sealed class EncodingTests
{
    private const string Ukrainian = "Президент повідомив про обстріл міста, є загиблі та поранені. Рятувальники працюють на місці удару.";
    private const string Russian = "Министерство сообщило о переговорах по прекращению огня, которые начнутся на этой неделе в столице.";
    private const string Japanese = "首相は記者会見で停戦交渉について述べ、両国の代表が来週会談すると発表した。";
    private const string Chinese = "外交部发言人表示双方将于下周举行停火谈判并呼吁各方保持克制。";
    private const string Korean = "외교부 대변인은 양측이 다음 주에 휴전 협상을 열 것이라고 밝혔다.";
    private const string Greek = "Ο υπουργός ανακοίνωσε ότι οι συνομιλίες για την κατάπαυση του πυρός θα αρχίσουν την επόμενη εβδομάδα.";

    [Theory]
    [InlineData("windows-1251", Ukrainian)]
    [InlineData("koi8-u", Ukrainian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("gb2312", Chinese)]
    [InlineData("euc-kr", Korean)]
    [InlineData("windows-1253", Greek)]
    [InlineData("utf-16", Ukrainian)]
    [InlineData("utf-16BE", Ukrainian)]
    [InlineData("utf-32", Ukrainian)]
    [InlineData("utf-32BE", Ukrainian)]
    public async Task A_feed_is_read_in_the_encoding_that_it_declares(string name, string text)
    {
        var bytes = Bytes(name, $"<?xml version=\"1.0\" encoding=\"{name}\"?><rss><channel><item><title>T</title><description>{text}</description></item></channel></rss>");

        Assert.Equal(text, Assert.Single(await Reading.ReadBytes(bytes)).Article!.Body);
    }

    [Theory]
    [InlineData("windows-1251", Russian, "windows-1251")]
    [InlineData("koi8-r", Russian, "koi8-r")]
    [InlineData("shift_jis", Japanese, "shift_jis")]
    [InlineData("euc-jp", Japanese, "euc-jp")]
    [InlineData("gb18030", Chinese, "gb18030")]
    [InlineData("euc-kr", Korean, "ks_c_5601-1987")]
    [InlineData("utf-16", Russian, "utf-16")]
    [InlineData("utf-32BE", Russian, "utf-32be")]
    public void Text_that_declares_nothing_is_told_by_its_bytes(string name, string text, string expected)
    {
        var bytes = Bytes(name, $"<p>{string.Concat(Enumerable.Repeat(text, 5))}</p>");

        Assert.True(TextDecoder.TryDecode(bytes, null, null, out var decoded, out var decided, out _));
        Assert.Equal((expected, true), (decided!.Name, decoded.Contains(text, StringComparison.Ordinal)));
        Assert.True(decided.Basis is EncodingBasis.Content or EncodingBasis.Validity);
    }

    [Fact]
    public void What_decided_is_told_and_the_most_trustworthy_decides()
    {
        var western = Bytes("windows-1252", "Café à la carte");

        Assert.Equal(EncodingBasis.Mark, Decide([0xEF, 0xBB, 0xBF, .. "x"u8], "koi8-r", null));
        Assert.Equal(EncodingBasis.Validity, Decide([.. "Київ"u8], "windows-1251", "koi8-r"));
        Assert.Equal(EncodingBasis.Transport, Decide(western, "iso-8859-1", "windows-1251"));
        Assert.Equal(EncodingBasis.Declaration, Decide(western, "no-such-encoding", "windows-1252"));
        Assert.Equal(EncodingBasis.Declaration, Decide(western, "utf-8", "windows-1252"));
    }

    [Fact]
    public async Task Bytes_pasted_from_windows_1252_into_a_feed_of_UTF8_are_mended()
    {
        byte[] feed = [.. "<rss><channel><item><title>Київ — it"u8, 0x92, .. "s</title></item></channel></rss>"u8];

        Assert.Equal("Київ — it’s", Assert.Single(await Reading.ReadBytes(feed)).Article!.Title);
    }

    [Fact]
    public async Task The_encoding_that_the_transport_states_is_used()
    {
        var bytes = Bytes("windows-1251", "<html><title>Київ</title><p>Короткий.</p></html>");
        var file = new ArticleFile("a", "a", () => new MemoryStream(bytes)) { Charset = "windows-1251" };

        var parsed = await ArticleReader.Read(file, null, new FormatOptions(), TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Київ", parsed.Article!.Title);
    }

    [Fact]
    public async Task A_table_in_another_encoding_is_read()
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"{i};{Russian};{Russian}\n"));

        var outcomes = await Reading.ReadBytes(Bytes("windows-1251", "id;title;text\n" + rows));

        Assert.All(outcomes, outcome => Assert.Equal(Russian, outcome.Article!.Title));
        Assert.Equal(20, outcomes.Count);
    }

    private static EncodingBasis Decide(byte[] bytes, string? transport, string? declared) => TextDecoder.Decide(bytes, transport, declared)!.Value.Basis;

    private static byte[] Bytes(string name, string text) => (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetBytes(text);
}

using System.Text;

namespace Search.Articles.Tests.Formats.Encodings;

public sealed class CyrillicLabelTests
{
    private const string Ukrainian = "Підрив Каховської ГЕС: її наслідки відчує вся область, а евакуація триває під обстрілами.";
    private const string Russian = "Министерство сообщило о переговорах по прекращению огня, которые начнутся на этой неделе.";
    private const string Bulgarian = "Министърът съобщи, че преговорите за прекратяване на огъня ще започнат тази седмица.";
    private const string Serbian = "Председник је изјавио да ће преговори о прекиду ватре почети следеће недеље у главном граду.";
    private const string Belarusian = "Прэзідэнт паведаміў пра абстрэл горада, ёсць загінулыя і параненыя, ратавальнікі працуюць.";

    [Theory]
    [InlineData("windows-1251", "iso-8859-1", "Удар по Харькову")]
    [InlineData("windows-1251", "windows-1252", "Київ під обстрілом")]
    [InlineData("windows-1251", "iso-8859-15", Russian)]
    [InlineData("windows-1251", "iso-8859-1", Ukrainian)]
    [InlineData("windows-1251", "iso-8859-1", "УДАР ПО ХАРЬКОВУ НОЧЬЮ")]
    [InlineData("koi8-r", "iso-8859-1", Russian)]
    [InlineData("koi8-u", "windows-1252", Ukrainian)]
    [InlineData("koi8-r", "windows-1251", "Удар по Харькову")]
    [InlineData("koi8-u", "windows-1251", Ukrainian)]
    [InlineData("windows-1251", "koi8-r", Ukrainian)]
    [InlineData("windows-1251", "koi8-u", Russian)]
    [InlineData("iso-8859-5", "windows-1251", Russian)]
    [InlineData("windows-1251", "iso-8859-5", Bulgarian)]
    [InlineData("koi8-u", "koi8-r", "Підрив Каховської ГЕС")]
    public void A_label_that_the_text_disproves_is_overruled(string encoding, string label, string text)
    {
        var (read, basis) = Read(encoding, label, text);

        Assert.Equal((text, EncodingBasis.Content), (read, basis));
    }

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("windows-1251", Ukrainian)]
    [InlineData("windows-1251", Bulgarian)]
    [InlineData("windows-1251", Serbian)]
    [InlineData("windows-1251", Belarusian)]
    [InlineData("windows-1251", "КИЇВ ПІД ОБСТРІЛОМ ВНОЧІ")]
    [InlineData("windows-1251", "ДТП, ГУМВД и ФСБ: ЧП в ЖЭУ")]
    [InlineData("koi8-r", Russian)]
    [InlineData("koi8-r", "УДАР ПО ХАРЬКОВУ НОЧЬЮ")]
    [InlineData("koi8-r", "Ёлки ╓══╖ и ещё ёж")]
    [InlineData("koi8-u", Ukrainian)]
    [InlineData("koi8-u", "ҐРУНТИ Й ЇХНЯ ЄМНІСТЬ")]
    [InlineData("iso-8859-5", Serbian)]
    [InlineData("cp866", Russian)]
    [InlineData("windows-1253", "Ο υπουργός ανακοίνωσε ότι οι συνομιλίες θα αρχίσουν την επόμενη εβδομάδα.")]
    [InlineData("windows-1255", "שר החוץ הודיע כי השיחות על הפסקת האש יתחילו בשבוע הבא")]
    public void A_label_that_is_true_is_kept(string label, string text) => Assert.Equal((text, EncodingBasis.Transport), Read(label, label, text));

    [Theory]
    [InlineData("Après l’été, l’élève créée çà et là a été à Évreux : « Où êtes-vous allés ? » — à l’île, dit-il.")]
    [InlineData("À L’ÉTÉ, L’ÉLÈVE CRÉÉE A ÉTÉ ÉVACUÉE : « OÙ ÊTES-VOUS ? »")]
    [InlineData("Große Öfen, süße Äpfel und müßige Übungen: für Österreich heißt das Größeres.")]
    [InlineData("GROSSE ÖFEN, ÜBERALL ÄRGER: ÖSTERREICHS ÄRZTE ÜBEN ÄUSSERSTE GEDULD")]
    [InlineData("A situação não é fácil: as ações são más, e os corações não vão à razão.")]
    [InlineData("A SITUAÇÃO NÃO É FÁCIL: AS AÇÕES SÃO MÁS, E OS CORAÇÕES NÃO VÃO À RAZÃO")]
    [InlineData("Íslenska ríkisstjórnin áformar að þýða öll lög á næstu árum, og æðstu ráðherrar óttast það.")]
    [InlineData("ÁÐUR EN ÞÆR FÆÐAST ÓÐÝ: ÞÓÐÍÐ ÆÐI ÍÞRÓTTA Á ÍSLANDI")]
    [InlineData("Ääniä öisin: hää­yöaie, työehtosopimus ja pääministerin ääriliike.")]
    [InlineData("¿Qué pasó? ¡Ándale! El niño comió piñas, y la cigüeña voló: 1º, 2ª y 3º.")]
    [InlineData("ÀÉÈÊ ÇÃÕ ÁÐ ÞÓÐ ÆÐÖÝ")]
    [InlineData("Prices: £5 ¤ ¥ § 3 – “quoted” … ½ ¾ ¼ ©®™ ²³ º")]
    public void Western_text_is_never_read_as_Cyrillic(string text)
    {
        Assert.Equal((text, EncodingBasis.Transport), Read("windows-1252", "iso-8859-1", text));
        Assert.Equal((text, EncodingBasis.Declaration), Read("windows-1252", null, text, "windows-1252"));
    }

    [Theory]
    [InlineData("shift_jis", "首相は記者会見で停戦交渉について述べ、両国の代表が来週会談すると発表した。")]
    [InlineData("euc-kr", "외교부 대변인은 양측이 다음 주에 휴전 협상을 열 것이라고 밝혔다.")]
    [InlineData("gb18030", "外交部发言人表示双方将于下周举行停火谈判并呼吁各方保持克制。")]
    [InlineData("windows-1253", "Ο υπουργός ανακοίνωσε ότι οι συνομιλίες θα αρχίσουν την επόμενη εβδομάδα.")]
    [InlineData("windows-1256", "أعلن وزير الخارجية أن محادثات وقف إطلاق النار ستبدأ الأسبوع المقبل")]
    [InlineData("windows-1255", "שר החוץ הודיע כי השיחות על הפסקת האש יתחילו בשבוע הבא")]
    public void Other_scripts_behind_a_Western_label_do_not_become_Cyrillic(string encoding, string text) =>
        Assert.DoesNotContain(Cyrillic(encoding, text), sign => sign is >= '\u0400' and <= '\u04FF');

    [Theory]
    [InlineData("Підрив Каховської ГЕС")]
    [InlineData("Підрив Каховської ГЕС, її наслідки, ґрунти й евакуація.")]
    [InlineData("Україна та її союзники: є загиблі, ґрунти забруднено, Європа стежить за подіями в Їжакові.")]
    [InlineData(Ukrainian)]
    public void Ukrainian_in_KOI8_that_is_labelled_by_nothing_has_its_own_letters(string text) =>
        Assert.Equal((text, EncodingBasis.Content), Read("koi8-u", null, text));

    [Theory]
    [InlineData("<html><body><p>Café près de l’hôtel</p></body></html>")]
    [InlineData("ÍSLAND: ÞAÐ ER ÞRÁTT FYRIR ÆÐI")]
    public void Short_Western_text_that_nothing_labels_is_not_taken_for_Cyrillic(string text) =>
        Assert.Null(CyrillicLabel.Find(Bytes("windows-1252", text)));

    [Fact]
    public async Task A_page_whose_server_labels_everything_Western_is_read_with_its_plain_words_and_markup()
    {
        var page = $"<html><head><meta charset=iso-8859-1><title>Удар по Харькову</title></head><body><article><p>{Russian}</p><p>NATO, EU and Reuters said nothing.</p></article></body></html>";

        var article = Assert.Single(await Reading.ReadBytes(Bytes("windows-1251", page))).Article!;

        Assert.Equal("Удар по Харькову", article.Title);
        Assert.StartsWith(Russian, article.Body, StringComparison.Ordinal);
    }

    private static string Cyrillic(string encoding, string text) => Read(encoding, "windows-1252", text) is var (read, _) ? read : "";

    private static (string Text, EncodingBasis Basis) Read(string encoding, string? label, string text, string? declared = null)
    {
        Assert.True(TextDecoder.TryDecode(Bytes(encoding, text), label, declared, out var read, out var decided, out _));
        return (read, decided!.Basis);
    }

    private static byte[] Bytes(string name, string text) => (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetBytes(text);
}

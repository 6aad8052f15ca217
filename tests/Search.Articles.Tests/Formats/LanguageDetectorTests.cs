namespace Search.Articles.Tests.Formats;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The ministry said on Friday that talks with the delegation would resume next week.")]
    [InlineData("en", "Shelling of Kherson kills two after a night of drone attacks")]
    [InlineData("en", "Three people were killed in Izium.")]
    [InlineData("und", "Was in dem Ort an der Front war, will er nicht sagen; die Stadt hat man geräumt.")]
    [InlineData("und", "Er werd in de nacht niet meer gevochten, had of was hij over de rivier, is de vraag.")]
    [InlineData("und", "No se ha dicho a qué hora he de ir; la ciudad no es para todos, as was.")]
    [InlineData("uk", "Міністерство повідомило у п'ятницю, що переговори з делегацією поновляться наступного тижня.")]
    [InlineData("ru", "Министерство сообщило в пятницу, что переговоры с делегацией возобновятся на следующей неделе, их место не названо.")]
    [InlineData("ru", "Россия нанесла удар по Киеву")]
    [InlineData("ru", "Украина и Россия договорились об обмене пленными")]
    [InlineData("ru", "Зеленский заявил: объект уничтожен")]
    [InlineData("und", "Президентът каза, че войната продължава и след това")]
    [InlineData("und", "Русия нанесе удар по Киев със дронове към сутринта")]
    [InlineData("und", "Русия и Украйна подписаха споразумение под натиск от два съюза")]
    [InlineData("und", "Русия и Иран подписаха споразумение")]
    [InlineData("und", "Киев")]
    [InlineData("ar", "أعلنت الوزارة يوم الجمعة أن المحادثات مع الوفد ستستأنف الأسبوع المقبل.")]
    [InlineData("he", "המשרד הודיע ביום שישי כי השיחות עם המשלחת יתחדשו בשבוע הבא.")]
    [InlineData("und", "Das Ministerium teilte am Freitag mit, dass die Gespräche in der nächsten Woche fortgesetzt werden.")]
    [InlineData("und", "Le ministère a annoncé vendredi que les pourparlers reprendraient la semaine prochaine à Genève.")]
    [InlineData("und", "Министерството съобщи в петък, че преговорите ще бъдат възобновени.")]
    [InlineData("und", "Міністэрства паведаміла ў пятніцу, што перамовы адновяцца на наступным тыдні.")]
    [InlineData("und", "وزارت گفت که گفتگوها با هیئت هفته آینده در ژنو از سر گرفته می‌شود و پیگیری می‌گردد.")]
    [InlineData("und", "COCOA REVIEW")]
    [InlineData("und", "1,234 – 5,678")]
    public void Five_languages_are_told_and_the_rest_is_left_open(string language, string text) =>
        Assert.Equal(language, LanguageDetector.Detect("", text));

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("UKR", "uk")]
    [InlineData("iw", "he")]
    [InlineData("Russian", "ru")]
    [InlineData("pt_BR", "pt")]
    [InlineData("xx", null)]
    [InlineData("und", null)]
    [InlineData("", null)]
    public void What_sources_call_a_language_becomes_ISO_639_1(string tag, string? code) => Assert.Equal(code, LanguageCodes.Normalise(tag));
}

namespace Search.Articles;

/// <summary>
/// The names of the months in languages of the press, with their usual abbreviations and, where the language declines them, the genitive
/// that dates use.
/// </summary>
internal static class MonthNames
{
    // From the Unicode CLDR: twelve words a language, each name to be found whole or by any beginning of it of at least three letters.
    private static readonly string[] Languages =
    [
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jänner feber maerz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "január február március április május június július augusztus szeptember október november december",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
        "ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
        "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
        "ιαν φεβ μάρ απρ μάι ιούν ιούλ αύγ σεπτ οκτ νοέ δεκ",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    ];

    private static readonly Dictionary<string, int> Numbers = Make();

    /// <summary>Gets the number of a month, from 1, or null where the word is none.</summary>
    public static int? NumberOf(string word) => Numbers.GetValueOrDefault(word.ToLowerInvariant()) is > 0 and var month ? month : null;

    // A beginning that two months of one language share, or that means another month in another language, means nothing.
    private static Dictionary<string, int> Make()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            var names = language.Split(' ');
            for (var month = 0; month < names.Length; month++)
            {
                for (var length = Math.Min(3, names[month].Length); length <= names[month].Length; length++)
                {
                    var beginning = names[month][..length];
                    numbers[beginning] = numbers.GetValueOrDefault(beginning, month + 1) == month + 1 ? month + 1 : 0;
                }
            }
        }

        return numbers;
    }
}

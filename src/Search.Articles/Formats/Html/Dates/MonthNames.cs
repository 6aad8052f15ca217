using System.Collections.Frozen;

namespace Search.Articles;

/// <summary>The months as pages print them in dates: English, Ukrainian, Russian, French, German, Spanish, Italian, Portuguese, Polish; cut to three letters too.</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "january jan січня января янв janvier janv januar enero ene gennaio gen janeiro stycznia",
        "february feb лютого февраля фев février févr februar febrero febbraio fevereiro fev lutego",
        "march mar березня марта мар mars märz marzo março marca",
        "april apr квітня апреля апр avril avr abril abr aprile kwietnia",
        "may травня мая mai mayo maggio mag maio maja",
        "june jun червня июня июн juin juni junio giugno giu junho czerwca",
        "july jul липня июля июл juillet juil juli julio luglio lug julho lipca",
        "august aug серпня августа авг août agosto ago sierpnia",
        "september sep sept вересня сентября сен septembre septiembre settembre set setembro września",
        "october oct жовтня октября окт octobre oktober okt octubre ottobre ott outubro out października",
        "november nov листопада ноября ноя novembre noviembre novembro listopada",
        "december dec грудня декабря дек décembre déc dezember dez diciembre dic dicembre dezembro grudnia",
    ];

    private static readonly FrozenDictionary<string, int> Months = Names
        .SelectMany((names, month) => names.Split(' ').Select(name => (name, month: month + 1)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the number of a month, 1 to 12, or null where the word is none.</summary>
    public static int? NumberOf(string word) => Months.TryGetValue(word, out var month) ? month : null;
}

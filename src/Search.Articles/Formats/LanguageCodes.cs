namespace Search.Articles;

/// <summary>
/// Brings the names that sources give a language (a tag such as <c>en-GB</c>, a code of three letters, an English name) to ISO 639-1.
/// </summary>
internal static class LanguageCodes
{
    // ISO 639-1, all of its codes (Library of Congress, registration authority).
    private static readonly HashSet<string> Codes =
    [
        .. (
            "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
            + "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht "
            + "hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky "
            + "la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny "
            + "oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss "
            + "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo "
            + "za zh zu").Split(' '),
    ];

    // ISO 639-2 in both its forms for languages of today's press, English names, and the codes that ISO withdrew in 1989.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["eng"] = "en",
        ["ukr"] = "uk",
        ["rus"] = "ru",
        ["ara"] = "ar",
        ["heb"] = "he",
        ["fas"] = "fa",
        ["per"] = "fa",
        ["pus"] = "ps",
        ["tur"] = "tr",
        ["kur"] = "ku",
        ["deu"] = "de",
        ["ger"] = "de",
        ["fra"] = "fr",
        ["fre"] = "fr",
        ["spa"] = "es",
        ["ita"] = "it",
        ["por"] = "pt",
        ["nld"] = "nl",
        ["dut"] = "nl",
        ["pol"] = "pl",
        ["ces"] = "cs",
        ["cze"] = "cs",
        ["slk"] = "sk",
        ["slo"] = "sk",
        ["hun"] = "hu",
        ["ron"] = "ro",
        ["rum"] = "ro",
        ["bul"] = "bg",
        ["srp"] = "sr",
        ["hrv"] = "hr",
        ["bos"] = "bs",
        ["slv"] = "sl",
        ["sqi"] = "sq",
        ["alb"] = "sq",
        ["mkd"] = "mk",
        ["mac"] = "mk",
        ["ell"] = "el",
        ["gre"] = "el",
        ["bel"] = "be",
        ["lit"] = "lt",
        ["lav"] = "lv",
        ["est"] = "et",
        ["fin"] = "fi",
        ["swe"] = "sv",
        ["dan"] = "da",
        ["nor"] = "no",
        ["kat"] = "ka",
        ["geo"] = "ka",
        ["hye"] = "hy",
        ["arm"] = "hy",
        ["aze"] = "az",
        ["kaz"] = "kk",
        ["uzb"] = "uz",
        ["tgk"] = "tg",
        ["kir"] = "ky",
        ["tuk"] = "tk",
        ["urd"] = "ur",
        ["hin"] = "hi",
        ["ben"] = "bn",
        ["tam"] = "ta",
        ["sin"] = "si",
        ["mya"] = "my",
        ["bur"] = "my",
        ["tha"] = "th",
        ["vie"] = "vi",
        ["ind"] = "id",
        ["msa"] = "ms",
        ["may"] = "ms",
        ["zho"] = "zh",
        ["chi"] = "zh",
        ["jpn"] = "ja",
        ["kor"] = "ko",
        ["amh"] = "am",
        ["tir"] = "ti",
        ["som"] = "so",
        ["swa"] = "sw",
        ["hau"] = "ha",
        ["yor"] = "yo",
        ["ibo"] = "ig",
        ["lin"] = "ln",
        ["kin"] = "rw",
        ["afr"] = "af",
        ["cat"] = "ca",
        ["eus"] = "eu",
        ["baq"] = "eu",
        ["glg"] = "gl",
        ["isl"] = "is",
        ["ice"] = "is",
        ["gle"] = "ga",
        ["cym"] = "cy",
        ["wel"] = "cy",
        ["mlt"] = "mt",
        ["yid"] = "yi",
        ["english"] = "en",
        ["ukrainian"] = "uk",
        ["russian"] = "ru",
        ["arabic"] = "ar",
        ["hebrew"] = "he",
        ["persian"] = "fa",
        ["farsi"] = "fa",
        ["turkish"] = "tr",
        ["kurdish"] = "ku",
        ["german"] = "de",
        ["french"] = "fr",
        ["spanish"] = "es",
        ["italian"] = "it",
        ["portuguese"] = "pt",
        ["dutch"] = "nl",
        ["polish"] = "pl",
        ["czech"] = "cs",
        ["romanian"] = "ro",
        ["hungarian"] = "hu",
        ["bulgarian"] = "bg",
        ["serbian"] = "sr",
        ["greek"] = "el",
        ["belarusian"] = "be",
        ["chinese"] = "zh",
        ["japanese"] = "ja",
        ["korean"] = "ko",
        ["hindi"] = "hi",
        ["urdu"] = "ur",
        ["somali"] = "so",
        ["swahili"] = "sw",
        ["amharic"] = "am",
        ["iw"] = "he",
        ["in"] = "id",
        ["ji"] = "yi",
    };

    /// <summary>Gets the code of two letters, or null for blank, <c>und</c> and anything that names no language.</summary>
    public static string? Normalise(string? tag)
    {
        var primary = (tag ?? "").Trim().Split('-', '_')[0].ToLowerInvariant();
        return Others.TryGetValue(primary, out var code) ? code : Codes.Contains(primary) ? primary : null;
    }
}

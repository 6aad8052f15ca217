namespace Search.Testing;

/// <summary>
/// Tables of reference data with a few real places and actors, in the layout of <c>index-data</c>: enough to try every rule, small enough
/// to read.
/// </summary>
public static class SmallWorld
{
    private static readonly string[] Countries =
    [
        "code name lat lon population names demonyms",
        "CN China 35 105 1400000000 People's~Republic~of~China|Китай Chinese",
        "FR France 46 2 67000000 French~Republic French|Frenchman",
        "GB United~Kingdom 54 -2 67000000 UK|U.K.|Britain British|Briton|Britons",
        "KP North~Korea 40 127 25000000 DPRK North~Korean|North~Koreans",
        "KR South~Korea 36 128 51000000 Republic~of~Korea South~Korean|South~Koreans",
        "RU Russia 60 100 144000000 Russian~Federation|Россия Russian|Russians",
        "SY Syria 35 38 18000000 سوريا Syrian|Syrians",
        "UA Ukraine 49 32 38000000 Україна|Украина Ukrainian|Ukrainians",
        "US United~States 39 -98 331000000 US|U.S.|USA|America American|Americans",
    ];

    private static readonly string[] Regions =
    [
        "id country name lat lon names demonyms",
        "RU.41 RU Kursk~Oblast 51.7 36.2 Kursk|Курская~область _",
        "SY.09 SY Aleppo 36.2 37.6 Halab _",
        "UA.05 UA Donetsk~Oblast 48.1 37.8 Donetsk|Донецька~область _",
        "UA.07 UA Kharkiv~Oblast 49.6 36.5 Kharkiv|Харківська~область _",
        "UA.08 UA Kherson~Oblast 46.6 33 Kherson _",
        "US.TX US Texas 31.5 -99.3 _ _",
    ];

    private static readonly string[] Districts =
    [
        "id region country name lat lon",
        "UA.07.1 UA.07 UA Kharkiv~Raion 50 36.3",
    ];

    private static readonly string[] Places =
    [
        "id name lat lon country admin1 admin2 feature population names",
        "100 Springfield 39.8 -89.6 US _ _ PPL 116000 _",
        "101 Springfield 37.2 -93.3 US _ _ PPL 167000 _",
        "170063 Aleppo 36.2 37.16 SY 09 _ PPLA 1602264 Halab|حلب",
        "1871859 Pyongyang 39.03 125.75 KP _ _ PPLC 3222000 _",
        "1816670 Beijing 39.9 116.4 CN _ _ PPLC 18960744 Peking|Пекін",
        "2988507 Paris 48.85 2.35 FR _ _ PPLC 2138551 Париж",
        "4717560 Paris 33.66 -95.55 US TX _ PPL 24000 _",
        "524901 Moscow 55.75 37.6 RU _ _ PPLC 10381222 Москва",
        "538560 Kursk 51.73 36.19 RU 41 _ PPLA 409431 Курск",
        "600 August 40 -90 US _ _ PPL 900 _",
        "601 Reading 51.45 -0.97 GB _ _ PPL 318000 _",
        "703448 Kyiv 50.45 30.52 UA _ _ PPLC 2797553 Kiev|Київ|Киев",
        "706448 Kherson 46.65 32.6 UA 08 _ PPLA 320000 Херсон",
        "706483 Kharkiv 49.98 36.25 UA 07 1 PPLA 1430885 Kharkov|Харків",
        "707000 Ivanivka 46.7 34.6 UA 08 _ PPL 12000 Іванівка",
        "707001 Izium 49.2 37.26 UA 07 _ PPL 45000 Izyum|Ізюм",
        "709717 Donetsk 48.02 37.8 UA 05 _ PPLA 901645 Донецьк",
    ];

    private static readonly string[] Supplement =
    [
        "id name lat lon country admin1 feature radius_km names demonyms",
        "x-black-sea Black~Sea 43 34 _ _ sea 400 Чорне~море _",
        "x-donbas Donbas 48.3 38 UA _ region 150 Donbass|Донбас _",
    ];

    private static readonly string[] Actors =
    [
        "id kind name country",
        "associated-press media Associated~Press US",
        "china state China CN",
        "france state France FR",
        "joe-biden person Joe~Biden US",
        "john-kirby person John~Kirby US",
        "north-korea state North~Korea KP",
        "ria-novosti media RIA~Novosti RU",
        "russia state Russia RU",
        "russia-ministry-of-defence government Russian~Ministry~of~Defence RU",
        "south-korea state South~Korea KR",
        "ukraine state Ukraine UA",
        "united-kingdom state United~Kingdom GB",
        "united-states state United~States US",
        "vitali-klitschko person Vitali~Klitschko UA",
        "volodymyr-zelensky person Volodymyr~Zelensky UA",
        "wagner-group armed-group Wagner~Group RU",
        "white-house government White~House US",
        "wladimir-klitschko person Wladimir~Klitschko UA",
    ];

    private static readonly string[] Names =
    [
        "id language name from to",
        "associated-press en AP _ _",
        "ria-novosti en RIA _ _",
        "russia-ministry-of-defence en Russian~Defence~Ministry _ _",
        "volodymyr-zelensky en Volodymyr~Zelenskyy _ _",
        "volodymyr-zelensky en Zelensky _ _",
        "volodymyr-zelensky uk Володимир~Зеленський _ _",
        "wagner-group en Wagner 2014-05 2024",
        "white-house en the~White~House _ _",
    ];

    private static readonly string[] Roles =
    [
        "id title body from to",
        "joe-biden president united-states 2021-01-20 2025-01-20",
        "joe-biden vice~president united-states 2009-01-20 2017-01-20",
        "john-kirby spokesperson white-house 2022-05 2025-01-20",
        "vitali-klitschko mayor ukraine 2014-06-05 _",
        "volodymyr-zelensky president ukraine 2019-05-20 _",
    ];

    private static readonly string[] Affiliations =
    [
        "id parent from to",
        "russia-ministry-of-defence russia _ _",
        "wagner-group russia 2014-05 2023-08-23",
    ];

    /// <summary>Writes the tables of places below a folder, and gets the folder that holds them.</summary>
    public static string WriteGazetteer(TempFolder folder)
    {
        foreach (var (name, rows) in new[]
        {
            ("countries", Countries), ("regions", Regions), ("districts", Districts), ("places", Places), ("supplement", Supplement),
        })
        {
            folder.Write($"gazetteer/{name}.tsv", Text(rows));
        }

        return folder.File("gazetteer");
    }

    /// <summary>Writes the tables of actors below a folder, and gets the folder that holds them.</summary>
    public static string WriteActors(TempFolder folder)
    {
        foreach (var (name, rows) in new[] { ("actors", Actors), ("names", Names), ("roles", Roles), ("affiliations", Affiliations) })
        {
            folder.Write($"actors/{name}.tsv", Text(rows));
        }

        return folder.File("actors");
    }

    /// <summary>In the rows above a space parts columns, ~ is a space, _ an empty cell.</summary>
    private static string Text(string[] rows) =>
        string.Concat(rows.Take(1).Concat(rows.Skip(1).Order(StringComparer.Ordinal)).Select(Row));

    private static string Row(string row) => string.Join('\t', row.Split(' ').Select(cell => cell == "_" ? "" : cell.Replace('~', ' '))) + "\n";
}

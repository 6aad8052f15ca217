using System.Collections.Frozen;

namespace Search.Indexing;

/// <summary>
/// Names in Russian and Ukrainian that the rules of endings would take for another word: Умеров for умер, Ростов for рост, Миколаїв for
/// Микола, Сирія for сир.
/// </summary>
/// <remarks>
/// They are surnames and towns of the news whose ending is also that of a genitive plural or of a possessive, where what is left without it
/// is a word or a first name of its own. Where reports use the plural itself, a name is left out (стрелков, of riflemen).
/// </remarks>
internal static class SlavicNames
{
    /// <summary>Names in -ов and -ев, of men and, with the endings of the feminine, of women; and towns that are declined like them.</summary>
    private const string InOv =
        "алиев алієв андреев андрєєв антонов артамонов баканов беглов белоусов бобров богданов борисов бортников венедиктов волков воробьев "
        + "гаврилов гвоздев герасимов глазов глухов гладков голиков голубев голубєв горбачев григоров громов гусев гусєв данилов дворников "
        + "денисов дмитриев дмитрієв дмитров журавлев журавльов захаров зайцев золотов иванов кириллов киселев кисельов ковров козлов "
        + "колесников кондратьев кондратьєв константинов королев корольов краснов кузнецов лавров леонтьев леонтьєв лихачев лихачов макаров "
        + "малков медведев медведєв милованов миронов михайлов могилев молотов морозов москалев москальков москальов немцов нечаев нечаєв "
        + "николаев никифоров новиков обухов орехов орлов осипов павлов песков пєсков петров пономарев пономарьов попов портнов пугачев "
        + "резников романов ростов рябков савельев савельєв семенов сергеев серов смирнов соболев соколов соловьев соловйов степанов токаев "
        + "токаєв ульянов умеров федоров чехов чубаров чернышов чернышев чернишов яковлев";

    /// <summary>Ukrainian towns in -ів and -їв, each with what its other cases begin with.</summary>
    private const string InIv =
        "васильків:васильков глухів:глухов золочів:золочев канів:канев миколаїв:миколаєв обухів:обухов оріхів:оріхов "
        + "фастів:фастов чугуїв:чугуєв";

    /// <summary>Countries in -ія.</summary>
    private const string InIa = "лівія росія сирія";

    /// <summary>Names with all their forms.</summary>
    private const string Whole = "ракка ракки ракке ракку раккой раккою ракці";

    private static readonly string[] EndingsOfOv = ["", "а", "у", "е", "ом", "ым", "им", "ой", "ою", "ы", "і", "ові"];

    private static readonly FrozenDictionary<string, string> NameOf = Words(InOv).SelectMany(name => Forms(name, name, EndingsOfOv))
        .Concat(Words(InIv).Select(pair => pair.Split(':')).SelectMany(pair => Forms(pair[0], pair[1], EndingsOfOv[1..]).Append(new(pair[0], pair[0]))))
        .Concat(Words(InIa).SelectMany(name => Forms(name, name[..^1], ["я", "ї", "ю", "єю"])))
        .Concat(Forms(Words(Whole)[0], "", Words(Whole)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the name that a form belongs to, or null where it is of none of these.</summary>
    public static string? Find(string form) => NameOf.GetValueOrDefault(form);

    private static IEnumerable<KeyValuePair<string, string>> Forms(string name, string beginning, string[] endings) =>
        endings.Select(ending => KeyValuePair.Create(beginning + ending, name));

    private static string[] Words(string list) => list.Split(' ');
}

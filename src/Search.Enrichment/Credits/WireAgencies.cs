namespace Search.Enrichment.Credits;

/// <summary>The news agencies whose texts outlets print, each by the names that credits give it.</summary>
internal static class WireAgencies
{
    /// <summary>Each agency's name, then how credits write it; short forms count in capitals only.</summary>
    public static readonly (string Agency, string[] Names)[] All =
    [
        ("Associated Press", ["Associated Press", "AP"]),
        ("Reuters", ["Reuters", "Thomson Reuters", "Рейтер", "Ройтерс"]),
        ("Agence France-Presse", ["Agence France-Presse", "Agence France Presse", "AFP"]),
        ("TASS", ["TASS", "ITAR-TASS", "ТАСС", "ИТАР-ТАСС"]),
        ("Interfax", ["Interfax", "Интерфакс"]),
        ("Interfax-Ukraine", ["Interfax-Ukraine", "Інтерфакс-Україна", "Интерфакс-Украина"]),
        ("RIA Novosti", ["RIA Novosti", "RIA", "РИА Новости"]),
        ("Ukrinform", ["Ukrinform", "Укрінформ", "Укринформ"]),
        ("UNIAN", ["UNIAN", "УНІАН", "УНИАН"]),
        ("Xinhua", ["Xinhua", "Xinhua News Agency"]),
        ("dpa", ["dpa", "DPA", "Deutsche Presse-Agentur"]),
        ("EFE", ["EFE", "Agencia EFE"]),
        ("ANSA", ["ANSA"]),
        ("PAP", ["PAP", "Polish Press Agency"]),
        ("Anadolu Agency", ["Anadolu Agency", "Anadolu", "Anadolu Ajansi"]),
        ("Yonhap", ["Yonhap", "Yonhap News Agency"]),
        ("Kyodo", ["Kyodo", "Kyodo News"]),
        ("Jiji Press", ["Jiji Press", "Jiji"]),
        ("United Press International", ["United Press International", "UPI"]),
        ("Press Trust of India", ["Press Trust of India", "PTI"]),
        ("Bloomberg", ["Bloomberg News", "Bloomberg"]),
        ("Press Association", ["Press Association", "PA Media"]),
        ("SANA", ["SANA"]),
        ("IRNA", ["IRNA"]),
        ("BelTA", ["BelTA", "БелТА"]),
        ("Australian Associated Press", ["Australian Associated Press", "AAP"]),
        ("The Canadian Press", ["Canadian Press", "The Canadian Press"]),
    ];

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByName =
        All.SelectMany(agency => agency.Names.Select(name => (agency.Agency, Name: name)))
            .ToDictionary(pair => pair.Name, pair => pair.Agency, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the agency that a text names and nothing else, or null.</summary>
    public static string? Named(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        text = text.StartsWith("The ", StringComparison.Ordinal) && !ByName.ContainsKey(text) ? text[4..] : text;
        return ByName.TryGetValue(text, out var agency) ? agency
            : text.Length > 4 && ByName.TryGetValue(Title(text), out agency) ? agency : null;
    }

    /// <summary>"REUTERS" is how some print it.</summary>
    private static string Title(ReadOnlySpan<char> name) => string.Concat(name[..1], name[1..].ToString().ToLowerInvariant());
}

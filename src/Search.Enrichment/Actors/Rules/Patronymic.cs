namespace Search.Enrichment.Actors.Rules;

/// <summary>Tells East Slavic patronymics by their endings: Владимирович, Михайловна, Іванівна, Vladimirovich.</summary>
internal static class Patronymic
{
    private static readonly string[] Endings = ["ович", "евич", "йович", "ьич", "ична", "овна", "евна", "івна", "ївна", "ovich", "evich",
        "yevich", "ovna", "evna"];

    private const int Shortest = 6;

    public static bool Is(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

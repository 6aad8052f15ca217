namespace Search.Reference;

/// <summary>Tells names that are written in capitals, which another case would make another word: "US" is not "us".</summary>
internal static class Acronym
{
    private const int Longest = 6;

    public static bool Is(string name) => name.Length <= Longest && name.Any(char.IsUpper) && !name.Any(char.IsLower);
}

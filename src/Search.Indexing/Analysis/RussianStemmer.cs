using Lucene.Net.Analysis.Ru;

namespace Search.Indexing;

/// <summary>
/// Stems Russian by the light rules of Dolamic and Savoy ("Indexing and searching strategies for the Russian language", JASIST 2009): case
/// endings only; names that they would make another word of are kept.
/// </summary>
internal sealed class RussianStemmer : IStemmer
{
    private readonly RussianLightStemmer _stemmer = new();

    public string Stem(string word) => SlavicNames.Find(word) ?? Cut(word);

    private string Cut(string word)
    {
        var letters = word.ToCharArray();
        var length = _stemmer.Stem(letters, letters.Length);
        return length == letters.Length && letters.AsSpan().SequenceEqual(word) ? word : new string(letters, 0, length);
    }
}

using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace Search.Indexing;

/// <summary>Stems English by KStem (Krovetz, "Viewing morphology as an inference process", SIGIR 1993).</summary>
/// <remarks>
/// <para>KStem checks what it cuts against a word list, so it joins inflections (attacks, attacked, attacking) and keeps apart what
/// Porter's rules throw together and news must not: organization and organ, general and generation, officials and office.</para>
/// <para>Its list has many plurals as words of their own (troops, forces, talks, hostilities): those that it leaves lose their ending by
/// the rules of Harman ("How effective is suffixing?", JASIS 1991), from five letters on and but for a few that mean another thing.</para>
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "The streams are in memory only and hold nothing to give back.")]
internal sealed class EnglishStemmer : IStemmer
{
    private static readonly HashSet<string> Kept = ["goods", "series", "species"];

    private readonly OneWord _word = new();
    private readonly KStemFilter _filter;

    public EnglishStemmer() => _filter = new KStemFilter(_word);

    public string Stem(string word)
    {
        if (EnglishForms.Find(word) is { } known)
        {
            return known;
        }

        var stem = WithoutInflection(word);
        return EnglishForms.Find(stem) ?? EnglishForms.LevelSpelling(stem);
    }

    private string WithoutInflection(string word)
    {
        _word.Set(word);
        _filter.IncrementToken();
        var stem = _word.Term.ToString();
        return stem == word ? Singular(word) : stem;
    }

    private static string Singular(string word) =>
        word.Length < 5 || !word.EndsWith('s') || Kept.Contains(word) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? (word[^4] is 'e' or 'a' ? word : word[..^3] + "y")
        : word[^2] is 'u' or 's' or 'i' || (word[^2] == 'e' && word[^3] is 'a' or 'e' or 'o') ? word
        : word[..^1];

    /// <summary>A stream of one word at a time: the filter is the only way that the library opens to the stemmer.</summary>
    private sealed class OneWord : TokenStream
    {
        public OneWord() => Term = AddAttribute<ICharTermAttribute>();

        public ICharTermAttribute Term { get; }

        public void Set(string word) => Term.SetEmpty().Append(word);

        public override bool IncrementToken() => true;
    }
}

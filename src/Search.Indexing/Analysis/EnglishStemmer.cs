using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace Search.Indexing;

/// <summary>Stems English by KStem (Krovetz, "Viewing morphology as an inference process", SIGIR 1993).</summary>
/// <remarks>
/// KStem checks what it cuts against a word list, so it joins inflections (attacks, attacked, attacking) and keeps apart what Porter's rules throw
/// together and news must not: organization and organ, general and generation, university and universe.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "The streams are in memory only and hold nothing to give back.")]
internal sealed class EnglishStemmer : IStemmer
{
    private readonly OneWord _word = new();
    private readonly KStemFilter _filter;

    public EnglishStemmer() => _filter = new KStemFilter(_word);

    public string Stem(string word)
    {
        _word.Set(word);
        _filter.IncrementToken();
        return _word.Term.ToString();
    }

    /// <summary>A stream of one word at a time: the filter is the only way that the library opens to the stemmer.</summary>
    private sealed class OneWord : TokenStream
    {
        public OneWord() => Term = AddAttribute<ICharTermAttribute>();

        public ICharTermAttribute Term { get; }

        public void Set(string word) => Term.SetEmpty().Append(word);

        public override bool IncrementToken() => true;
    }
}

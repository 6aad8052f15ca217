using System.Text.RegularExpressions;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;

namespace Search.Indexing;

/// <summary>A pattern that a word fits or does not: the same rule for the words of the index and for those of a text.</summary>
internal abstract partial class WordPattern
{
    /// <summary>How many words are looked at before the next look at whether the search is still wanted.</summary>
    private const int WordsBetweenLooks = 1024;

    private const int MostKept = 64;

    /// <summary>
    /// The rules that were made last: one takes longer to make than its words to find, and whoever narrows a search asks for it again.
    /// </summary>
    private static readonly BoundedCache<(string Kind, string Text), WordPattern> Kept = new(MostKept);

    /// <summary>Gets the rule of a pattern; letters compare folded, as in the index.</summary>
    public static WordPattern Of(PatternNode node) => Kept.Get((node.Kind, node.ToString()), () => Make(node));

    private static WordPattern Make(PatternNode node) => node switch
    {
        PrefixNode prefix => new BeginningPattern(Folding.Fold(prefix.Text)),
        WildcardNode wildcard => new AutomatonPattern(WildcardQuery.ToAutomaton(new Term("", Folding.Fold(wildcard.Text)))),
        FuzzyNode fuzzy => new AutomatonPattern(
            new LevenshteinAutomata(Folding.Fold(fuzzy.Text), withTranspositions: true).ToAutomaton(fuzzy.Edits)),
        RegexNode regex => new RegexPattern(ToRegex(regex.Text)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "There is no such pattern."),
    };

    /// <summary>Makes a regular expression that matches whole words in time that grows with their length alone.</summary>
    /// <remarks>
    /// It must be well formed by itself, so that no bracket of it ends the frame that holds it to whole words. Its letters are folded as
    /// the words are.
    /// </remarks>
    /// <exception cref="ArgumentException">It is not well formed.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking, or is too large.</exception>
    public static Regex ToRegex(string text)
    {
        const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
        _ = new Regex(text, Options);
        return new Regex($@"\A(?:{OtherLetters().Replace(text, run => Folding.Fold(run.Value))})\z", Options);
    }

    /// <summary>Says whether a folded word fits.</summary>
    public abstract bool Fits(string word);

    /// <summary>Walks over the words of a field that fit, in their order.</summary>
    /// <param name="terms">The words, with what marks their sentences.</param>
    /// <param name="cancel">Stops the walk; only a regular expression looks at all of them.</param>
    public TermsEnum WordsOf(Terms terms, CancellationToken cancel) => new WordsAlone(Walk(terms, cancel));

    protected abstract TermsEnum Walk(Terms terms, CancellationToken cancel);

    [GeneratedRegex(@"[^\x00-\x7F]+")]
    private static partial Regex OtherLetters();

    private sealed class BeginningPattern(string beginning) : WordPattern
    {
        private readonly BytesRef _bytes = new(beginning);

        public override bool Fits(string word) => word.StartsWith(beginning, StringComparison.Ordinal);

        protected override TermsEnum Walk(Terms terms, CancellationToken cancel) => new PrefixTermsEnum(terms.GetEnumerator(), _bytes);
    }

    private sealed class AutomatonPattern(Automaton automaton) : WordPattern
    {
        private readonly CompiledAutomaton _compiled = new(automaton);
        private readonly CharacterRunAutomaton _run = new(automaton);

        public override bool Fits(string word) => _run.Run(word);

        protected override TermsEnum Walk(Terms terms, CancellationToken cancel) => _compiled.GetTermsEnum(terms);
    }

    private sealed class RegexPattern(Regex regex) : WordPattern
    {
        public override bool Fits(string word) => regex.IsMatch(word);

        protected override TermsEnum Walk(Terms terms, CancellationToken cancel) => new RegexTerms(terms.GetEnumerator(), regex, cancel);
    }

    /// <summary>Leaves out what marks sentences: it is no word of any text.</summary>
    private sealed class WordsAlone(TermsEnum all) : FilteredTermsEnum(all, startWithSeek: false)
    {
        protected override AcceptStatus Accept(BytesRef term) =>
            term.Bytes.AsSpan(term.Offset, term.Length).SequenceEqual(ReportText.SentenceTerm) ? AcceptStatus.NO : AcceptStatus.YES;
    }

    private sealed class RegexTerms : FilteredTermsEnum
    {
        private readonly Regex _regex;
        private readonly CharsRef _word = new();
        private readonly CancellationToken _cancel;
        private int _seen;

        public RegexTerms(TermsEnum all, Regex regex, CancellationToken cancel)
            : base(all, startWithSeek: false) => (_regex, _cancel) = (regex, cancel);

        protected override AcceptStatus Accept(BytesRef term)
        {
            if (++_seen % WordsBetweenLooks == 0)
            {
                _cancel.ThrowIfCancellationRequested();
            }

            UnicodeUtil.UTF8toUTF16(term, _word);
            return _regex.IsMatch(_word.Chars.AsSpan(_word.Offset, _word.Length)) ? AcceptStatus.YES : AcceptStatus.NO;
        }
    }
}

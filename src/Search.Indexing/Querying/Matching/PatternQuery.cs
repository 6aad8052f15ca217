using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Matches the documents that have a word of a field that fits a pattern.</summary>
internal sealed class PatternQuery : MultiTermQuery
{
    private readonly WordPattern _pattern;
    private readonly string _text;
    private readonly CancellationToken _cancel;

    /// <summary>Makes the query.</summary>
    /// <param name="field">The field of exact forms.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The pattern as it was written.</param>
    /// <param name="cancel">Stops the search for its words.</param>
    public PatternQuery(TextField field, WordPattern pattern, string text, CancellationToken cancel)
        : base(field.Name)
    {
        (_pattern, _text, _cancel) = (pattern, text, cancel);
        MultiTermRewriteMethod = CONSTANT_SCORE_FILTER_REWRITE;
    }

    public override string ToString(string field) => _text;

    public override bool Equals(object? obj) => obj is PatternQuery other && base.Equals(other) && other._text == _text;

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _text);

    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) => _pattern.WordsOf(terms, _cancel);
}

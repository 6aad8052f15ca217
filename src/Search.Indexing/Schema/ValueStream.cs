using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Search.Indexing;

/// <summary>Hands whole values to the index, all of one field at once.</summary>
internal sealed class ValueStream : TokenStream
{
    private readonly IEnumerable<string> _values;
    private readonly ICharTermAttribute _term;
    private IEnumerator<string> _next;

    public ValueStream(IEnumerable<string> values)
    {
        (_values, _next) = (values, values.GetEnumerator());
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _next.Dispose();
        _next = _values.GetEnumerator();
    }

    public override bool IncrementToken()
    {
        if (!_next.MoveNext())
        {
            return false;
        }

        _term.SetEmpty().Append(_next.Current);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _next.Dispose();
        base.Dispose(disposing);
    }
}

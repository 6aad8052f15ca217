using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Search.Indexing;

/// <summary>Hands whole values to the index, all of one field at once; it can be filled again for the next document.</summary>
internal sealed class ValueStream : TokenStream
{
    private readonly List<string> _values = [];
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private int _next;

    public ValueStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Sets the only value.</summary>
    public void Set(string value)
    {
        _values.Clear();
        _values.Add(value);
    }

    /// <summary>Sets the values.</summary>
    public void Set(IEnumerable<string> values)
    {
        _values.Clear();
        _values.AddRange(values);
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
        _increment.PositionIncrement = 1; // The end of a document's values set it to 0.
    }

    public override bool IncrementToken()
    {
        if (_next == _values.Count)
        {
            return false;
        }

        _term.SetEmpty().Append(_values[_next++]);
        return true;
    }
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Finds the live documents that have a value, without scoring.</summary>
internal static class TermLookup
{
    /// <summary>Gets the documents, each by its segment and its number in it.</summary>
    public static IEnumerable<(AtomicReader Segment, int Document)> Find(IndexReader reader, Term term)
    {
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            var documents = Documents(segment, term, segment.LiveDocs);
            while (documents is not null && documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                yield return (segment, document);
            }
        }
    }

    /// <summary>
    /// Gets the documents of one segment that have a value, of those that <paramref name="live"/> has (null: all); null where there are
    /// none.
    /// </summary>
    public static DocsEnum? Documents(AtomicReader segment, Term term, IBits? live)
    {
        var terms = segment.GetTerms(term.Field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(term.Text)) ? terms.Docs(live, null, DocsFlags.NONE) : null;
    }

    /// <summary>Gets the documents of one segment that have a value, deleted ones among them.</summary>
    public static List<int> All(AtomicReader segment, Term term)
    {
        var all = new List<int>();
        var documents = Documents(segment, term, live: null);
        while (documents is not null && documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            all.Add(document);
        }

        return all;
    }

    /// <summary>Sets the bits of the documents of one segment that have a value, deleted ones among them.</summary>
    public static void AddDocuments(AtomicReader segment, Term term, FixedBitSet bits)
    {
        var terms = segment.GetTerms(term.Field)?.GetEnumerator();
        if (terms is not null && terms.SeekExact(new BytesRef(term.Text)))
        {
            new BlockCursor().Over((TermPlace)terms.GetTermState()).AddTo(bits);
        }
    }

    /// <summary>Gets them with the positions at which the value stands in each.</summary>
    public static DocsAndPositionsEnum? Positions(AtomicReader segment, Term term, IBits? live)
    {
        var terms = segment.GetTerms(term.Field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(term.Text))
            ? terms.DocsAndPositions(live, null, DocsAndPositionsFlags.NONE)
            : null;
    }
}

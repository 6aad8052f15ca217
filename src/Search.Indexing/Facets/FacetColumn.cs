using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>The values of one facet in one segment, by document: unpacked once, then only read.</summary>
/// <param name="Starts">Where each document's values begin in <paramref name="Ordinals"/>; one more at the end.</param>
/// <param name="Ordinals">The values by their numbers in the facet's dictionary.</param>
internal sealed record FacetColumn(int[] Starts, int[] Ordinals)
{
    /// <summary>Unpacks the values of a facet from its postings.</summary>
    public static FacetColumn Load(AtomicReader segment, TermField field, FacetDictionary dictionary)
    {
        var starts = new int[segment.MaxDoc + 1];
        Walk(segment, field, dictionary, (document, _) => starts[document + 1]++);
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            starts[document + 1] += starts[document];
        }

        var ordinals = new int[starts[^1]];
        var next = starts.AsSpan(0, segment.MaxDoc).ToArray();
        Walk(segment, field, dictionary, (document, ordinal) => ordinals[next[document]++] = ordinal);
        return new FacetColumn(starts, ordinals);
    }

    private static void Walk(AtomicReader segment, TermField field, FacetDictionary dictionary, Action<int, int> each)
    {
        var terms = segment.GetTerms(field.Name)?.GetEnumerator();
        DocsEnum? documents = null;
        while (terms is not null && terms.MoveNext())
        {
            var ordinal = dictionary.Add(terms.Term.Utf8ToString());
            documents = terms.Docs(null, documents, DocsFlags.NONE);
            while (documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                each(document, ordinal);
            }
        }
    }
}

using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Makes Lucene's queries of parts.</summary>
internal static class LuceneQueries
{
    /// <summary>Gets what matches any of some parts; one alone is itself.</summary>
    public static Query AnyOf(List<Query> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var query = new BooleanQuery();
        parts.ForEach(part => query.Add(part, Occur.SHOULD));
        return query;
    }

    /// <summary>Gets what matches words one after the other in a field.</summary>
    public static Query Phrase(TextField field, List<string> words)
    {
        if (words.Count == 1)
        {
            return new TermQuery(field.Term(words[0]));
        }

        var phrase = new PhraseQuery();
        words.ForEach(word => phrase.Add(field.Term(word)));
        return phrase;
    }
}

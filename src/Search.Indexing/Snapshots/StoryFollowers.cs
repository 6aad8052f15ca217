using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>The documents of one segment that tell a story which another report told first. Few reports do; all others are alone.</summary>
internal sealed class StoryFollowers
{
    private readonly ConcurrentDictionary<string, int[]> _origins = new();

    private StoryFollowers(List<(int Document, string Story)> followers) => Followers = followers;

    /// <summary>Gets the documents with the ids of their stories.</summary>
    public List<(int Document, string Story)> Followers { get; }

    /// <summary>Finds them: a report whose story does not have its own id.</summary>
    public static StoryFollowers Read(AtomicReader segment, string field)
    {
        var followers = new List<(int Document, string Story)>();
        var ids = segment.GetBinaryDocValues(Fields.IdOf.Name);
        var id = new BytesRef();
        var cursor = new BlockCursor();
        for (var terms = segment.GetTerms(field)?.GetEnumerator(); terms?.MoveNext() == true;)
        {
            cursor.Over((TermPlace)terms.GetTermState());
            while (cursor.NextBlock())
            {
                foreach (var document in cursor.Documents)
                {
                    ids.Get(document, id);
                    if (!id.BytesEquals(terms.Term))
                    {
                        followers.Add((document, terms.Term.Utf8ToString()));
                    }
                }
            }
        }

        return new StoryFollowers(followers);
    }

    /// <summary>Gets the documents of the report that a story began with, remembered: a segment never changes.</summary>
    public int[] OriginsOf(string story, AtomicReader segment) =>
        _origins.TryGetValue(story, out var known) ? known : _origins[story] = [.. TermLookup.All(segment, Fields.Id.Term(story))];
}

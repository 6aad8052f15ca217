using Lucene.Net.Search;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Counts the tellings of stories as of a sequence.</summary>
internal sealed class StoryCounts(IndexSnapshot snapshot, long sequence)
{
    /// <summary>Gets a story with the number of its tellings; null for none.</summary>
    public HitStory? Of(Story? story) => story is null ? null
        : new HitStory(story.Id, story.Relation, story.IsOrigin, story.Of, story.Originator, Count(story.Id));

    private int Count(ReportId story)
    {
        var count = 0;
        var term = Fields.Of(Facet.Story).Term(story.ToString());
        foreach (var segment in snapshot.Segments)
        {
            var documents = TermLookup.Documents(segment.Reader, term, segment.Reader.LiveDocs);
            while (documents is not null && documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                count += segment.Data.First[document] <= sequence && sequence < segment.Data.Last[document] ? 1 : 0;
            }
        }

        return count;
    }
}

using Lucene.Net.Search;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Counts the tellings of stories as of a sequence.</summary>
internal sealed class StoryCounts(IndexSnapshot snapshot, long sequence)
{
    /// <summary>Gets a story with the number of its tellings; null for none.</summary>
    public HitStory? Of(Story? story) => story is null ? null : With(story, Count(story.Id));

    /// <summary>Gets the story of a document that is current; nothing is looked up for a report that is alone in its story.</summary>
    public HitStory? Of(Story? story, Candidate candidate) => story is null ? null
        : With(story, snapshot.Stories.On(candidate.Segment)?.Has(candidate.Document) == true ? Count(story.Id) : 1);

    private static HitStory With(Story story, int count) =>
        new(story.Id, story.Relation, story.IsOrigin, story.Of, story.Originator, count);

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

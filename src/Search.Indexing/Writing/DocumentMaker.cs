using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Makes the document of a revision: for one thread, and one document at a time.</summary>
/// <param name="text">What of its words is indexed.</param>
internal sealed class DocumentMaker(TextSchema text)
{
    /// <summary>Gets the key of a revision's document.</summary>
    public static string Key(ReportId id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id}@{number}");

    /// <summary>Makes the document.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="position">Where its frame begins in the store.</param>
    /// <param name="last">The sequence at which it is no longer current, or <see cref="Fields.NoEnd"/>.</param>
    public Document Make(RevisionRecord revision, long position, long last)
    {
        var story = revision.Story ?? StoryRecord.Alone(revision.Id, revision.Report, position, Fingerprint.Of(revision.Report));
        var document = new Document
        {
            Fields.Key.Of(Key(revision.Id, revision.Number)),
            Fields.Id.Of(revision.Id.ToString()),
            Fields.Article.Of(revision.Report.ArticleId.ToString()),
            Fields.IdOf.Of(new BytesRef(revision.Id.ToString())),
            Fields.Position.Of(position),
            Fields.Number.Of(revision.Number),
            Fields.First.Of(revision.First),
            Fields.Last.Of(last),
            Fields.Published.Of(Spans.Write(revision.Report.Published)),
            Fields.EventDates.Of(Spans.Write(revision.Report.Dates)),
            Fields.Lag.Of(ReportLag.Of(revision.Report) ?? ReportLag.None),
            Fields.Seen.Of(story.Seen),
            Fields.Story.Of(new BytesRef(StoreJson.Write(story))),
            Fields.Content.Of(StoryIndex.Term(story.Content)),
            Fields.Links.Of(story.Links.Select(link => StoryIndex.Term(link.Content))),
            Fields.Of(Facet.Story).Of(story.Id.ToString()),
        };
        AddFacets(document, revision.Report);
        text.AddTo(document, revision.Report);
        return document;
    }

    private static void AddFacets(Document document, Report report)
    {
        foreach (var facet in Facet.Counted)
        {
            document.Add(Fields.Of(facet).Of(facet.ValuesOf(report)));
        }
    }
}

using System.Globalization;
using System.Text;
using Search.Articles;

namespace Search.Indexing;

/// <summary>Makes the documents of revisions in a segment in memory: for one thread.</summary>
internal sealed class DocumentMaker
{
    private readonly SegmentDraft _draft;
    private readonly TextSchema _text;
    private readonly ValueDraft _key;
    private readonly ValueDraft _id;
    private readonly ValueDraft _article;
    private readonly ValueDraft _content;
    private readonly ValueDraft _links;
    private readonly ValueDraft _story;
    private readonly ValueDraft _originator;
    private readonly ValueDraft[] _facets;
    private readonly NumberDraft _position;
    private readonly NumberDraft _number;
    private readonly NumberDraft _first;
    private readonly NumberDraft _last;
    private readonly NumberDraft _seen;
    private readonly NumberDraft _lag;
    private readonly BytesDraft _idOf;
    private readonly BytesDraft _published;
    private readonly BytesDraft _eventDates;
    private readonly BytesDraft _storyRecord;

    /// <param name="draft">The segment.</param>
    /// <param name="text">What of the words is indexed in it.</param>
    public DocumentMaker(SegmentDraft draft, Func<SegmentDraft, TextSchema> text)
    {
        _draft = draft;
        (_key, _id, _article) = (draft.Add(Fields.Key), draft.Add(Fields.Id), draft.Add(Fields.Article));
        (_content, _links) = (draft.Add(Fields.Content), draft.Add(Fields.Links));
        (_story, _originator) = (draft.Add(Fields.Of(Facet.Story)), draft.Add(Fields.Of(Facet.Originator)));
        _facets = [.. Facet.Counted.Select(facet => draft.Add(Fields.Of(facet)))];
        (_position, _number, _seen) = (draft.Add(Fields.Position), draft.Add(Fields.Number), draft.Add(Fields.Seen));
        (_first, _last, _lag) = (draft.Add(Fields.First), draft.Add(Fields.Last), draft.Add(Fields.Lag));
        (_idOf, _published) = (draft.Add(Fields.IdOf), draft.Add(Fields.Published));
        (_eventDates, _storyRecord) = (draft.Add(Fields.EventDates), draft.Add(Fields.Story));
        _text = text(draft);
    }

    /// <summary>Gets the key of the document of a revision by where its frame begins in the store.</summary>
    public static string Key(long position) => position.ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>Makes the next document.</summary>
    public void Add(PendingDocument document)
    {
        var (revision, position) = (document.Revision, document.Position);
        var (report, id) = (revision.Report, revision.Id.ToString());
        _key.Add(Key(position));
        _id.Add(id);
        _article.Add(report.ArticleId.ToString());
        Encoding.UTF8.GetBytes(id, _idOf.Bytes.Room(Encoding.UTF8.GetByteCount(id)));
        _position.Add(position);
        _number.Add(revision.Number);
        _first.Add(revision.First);
        _last.Add(document.Last);
        Spans.Write(report.Published, _published.Bytes);
        Spans.Write(report.Dates, _eventDates.Bytes);
        _lag.Add(ReportLag.Of(report) ?? ReportLag.None);
        AddStory(revision.Id, revision.Story ?? StoryRecord.Alone(revision.Id, report, position, Fingerprint.Of(report)));
        for (var i = 0; i < _facets.Length; i++)
        {
            _facets[i].Add(Facet.Counted[i].ValuesOf(report));
        }

        _text.Add(report);
        _draft.EndDocument();
    }

    private void AddStory(ReportId id, StoryRecord story)
    {
        _story.Add(story.Id.ToString());
        _originator.Add(story.Originator);
        _seen.Add(story.Seen);
        StoryColumn.Write(story, id, _storyRecord.Bytes);
        _content.Add(StoryIndex.Term(story.Content));
        foreach (var link in story.Links)
        {
            _links.Add(StoryIndex.Term(link.Content));
        }
    }
}

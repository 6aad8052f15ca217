using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Search.Articles;

namespace Search.Indexing;

/// <summary>Makes the document of a revision: for one thread, and one document at a time.</summary>
/// <remarks>The document and its fields are the same for every revision, filled anew: making them costs more than filling them.</remarks>
internal sealed class DocumentMaker
{
    private readonly List<IIndexableField> _fields = [];
    private readonly TextSchema _text;
    private readonly ByteRun _storyBytes = new();
    private readonly ValueStream _key;
    private readonly ValueStream _id;
    private readonly ValueStream _article;
    private readonly ValueStream _content;
    private readonly ValueStream _links;
    private readonly ValueStream _story;
    private readonly ValueStream _originator;
    private readonly ValueStream[] _facets;
    private readonly Field _position;
    private readonly Field _number;
    private readonly Field _first;
    private readonly Field _last;
    private readonly Field _seen;
    private readonly Field _idOf;
    private readonly Field _published;
    private readonly Field _eventDates;
    private readonly Field _storyRecord;
    private readonly Field _lag;

    /// <param name="text">What of its words is indexed.</param>
    public DocumentMaker(TextSchema text)
    {
        _text = text;
        (_key, _id, _article) = (Add(Fields.Key), Add(Fields.Id), Add(Fields.Article));
        (_content, _links, _story) = (Add(Fields.Content), Add(Fields.Links), Add(Fields.Of(Facet.Story)));
        _originator = Add(Fields.Of(Facet.Originator));
        _facets = [.. Facet.Counted.Select(facet => Add(Fields.Of(facet)))];
        (_position, _number, _seen) = (Add(Fields.Position), Add(Fields.Number), Add(Fields.Seen));
        (_first, _last) = (Add(Fields.First), Add(Fields.Last));
        (_idOf, _published) = (Add(Fields.IdOf), Add(Fields.Published));
        (_eventDates, _storyRecord) = (Add(Fields.EventDates), Add(Fields.Story));
        _lag = Add(Fields.Lag);
        _fields.AddRange(text.Fields);
    }

    /// <summary>Gets the key of the document of a revision by where its frame begins in the store.</summary>
    public static string Key(long position) => position.ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>Makes the document; it is good until the next is made.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="position">Where its frame begins in the store.</param>
    /// <param name="last">The sequence at which it is no longer current, or <see cref="Fields.NoEnd"/>.</param>
    public IEnumerable<IIndexableField> Make(RevisionRecord revision, long position, long last)
    {
        var (report, id) = (revision.Report, revision.Id.ToString());
        _key.Set(Key(position));
        _id.Set(id);
        _article.Set(report.ArticleId.ToString());
        _idOf.SetBytesValue(new BytesRef(id));
        _position.SetInt64Value(position);
        _number.SetInt64Value(revision.Number);
        _first.SetInt64Value(revision.First);
        _last.SetInt64Value(last);
        _published.SetBytesValue(Spans.Write(report.Published));
        _eventDates.SetBytesValue(Spans.Write(report.Dates));
        _lag.SetInt64Value(ReportLag.Of(report) ?? ReportLag.None);
        SetStory(revision.Id, revision.Story ?? StoryRecord.Alone(revision.Id, report, position, Fingerprint.Of(report)));
        for (var i = 0; i < _facets.Length; i++)
        {
            _facets[i].Set(Facet.Counted[i].ValuesOf(report));
        }

        _text.Read(report);
        return _fields;
    }

    private void SetStory(ReportId id, StoryRecord story)
    {
        _story.Set(story.Id.ToString());
        _originator.Set(story.Originator);
        _seen.SetInt64Value(story.Seen);
        _storyRecord.SetBytesValue(StoryColumn.Write(story, id, _storyBytes));
        _content.Set(StoryIndex.Term(story.Content));
        _links.Set(story.Links.Select(link => StoryIndex.Term(link.Content)));
    }

    private ValueStream Add(TermField field)
    {
        var values = new ValueStream();
        _fields.Add(field.Of(values));
        return values;
    }

    private Field Add(NumberColumn column) => Add(column.Of(0));

    private Field Add(BytesColumn column) => Add(column.Of(new BytesRef()));

    private Field Add(Field field)
    {
        _fields.Add(field);
        return field;
    }
}

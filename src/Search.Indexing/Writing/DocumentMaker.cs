using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Makes the document of a revision. Its streams are used again for the next one: for one thread, and one document at a time.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The streams are in memory only and hold nothing to give back.")]
internal sealed class DocumentMaker
{
    private readonly List<TextToken> _tokens = [];
    private readonly List<int> _sentences = [];
    private readonly WordStream _text = new(isExact: false);
    private readonly WordStream _heading = new(isExact: false);
    private readonly WordStream _lead = new(isExact: false);
    private readonly WordStream _body = new(isExact: false);
    private readonly WordStream _headingExact = new(isExact: true);
    private readonly WordStream _bodyExact = new(isExact: true);

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
            Fields.Seen.Of(story.Seen),
            Fields.Story.Of(new BytesRef(StoreJson.Write(story))),
            Fields.Content.Of(StoryIndex.Term(story.Content)),
            Fields.Links.Of(story.Links.Select(link => StoryIndex.Term(link.Content))),
            Fields.Of(Facet.Story).Of(story.Id.ToString()),
        };
        AddFacets(document, revision.Report);
        AddWords(document, revision.Report);
        return document;
    }

    private static void AddFacets(Document document, Report report)
    {
        foreach (var facet in Facet.Counted)
        {
            document.Add(Fields.Of(facet).Of(facet.ValuesOf(report)));
        }
    }

    private void AddWords(Document document, Report report)
    {
        var family = TextAnalysis.FamilyOf(report.Language);
        _tokens.Clear();
        TextAnalysis.Current.Read(report.Heading, family, _tokens);
        var heading = _tokens.Count;
        TextAnalysis.Current.Read(report.Body, family, _tokens);
        var all = _tokens.Count;
        document.Add(Fields.Text.Of(_text.Over(_tokens, 0, all)));
        document.Add(Fields.Heading.Of(_heading.Over(_tokens, 0, heading)));
        document.Add(Fields.Lead.Of(_lead.Over(_tokens, heading, LeadEnd(report.Body, heading))));
        document.Add(Fields.Body.Of(_body.Over(_tokens, heading, all)));
        document.Add(Fields.HeadingExact.Of(_headingExact.Over(_tokens, 0, heading)));
        Sentences.ReadStarts(report.Body, _tokens, heading, all, _sentences);
        document.Add(Fields.BodyExact.Of(_bodyExact.Over(_tokens, heading, all, _sentences)));
    }

    private int LeadEnd(string body, int heading)
    {
        var lineEnd = body.IndexOf('\n', StringComparison.Ordinal);
        var end = heading;
        while (end < _tokens.Count && (lineEnd < 0 || _tokens[end].End <= lineEnd))
        {
            end++;
        }

        return end;
    }
}

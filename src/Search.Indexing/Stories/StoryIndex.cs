using System.Globalization;
using Lucene.Net.Index;
using Search.Articles;

namespace Search.Indexing;

/// <summary>
/// Finds the current reports of a story or with a text: those of the last commit, as what was put since has changed them.
/// </summary>
internal sealed class StoryIndex(LuceneFolder folder)
{
    private readonly Dictionary<ReportId, StoryMember?> _changed = [];
    private readonly Dictionary<string, HashSet<ReportId>> _changedByTerm = [];

    /// <summary>Writes a text's hash as it stands in the index.</summary>
    public static string Term(ulong content) => content.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Notes that a report is current with a revision, or, with null, that it no longer is.</summary>
    public void Put(ReportId id, StoryMember? member)
    {
        _changed[id] = member;
        if (member is not null)
        {
            Note("s" + member.Story.Id, id);
            Note("c" + Term(member.Content), id);
            foreach (var link in member.Story.Links)
            {
                Note("l" + Term(link.Content), id);
            }
        }
    }

    /// <summary>Forgets what was put: the last commit has it.</summary>
    public void Committed()
    {
        _changed.Clear();
        _changedByTerm.Clear();
    }

    /// <summary>Gets a report, or null where it is not current.</summary>
    public StoryMember? Find(ReportId id) =>
        _changed.TryGetValue(id, out var member) ? member : Committed(Fields.Id.Term(id.ToString())).FirstOrDefault();

    /// <summary>Gets the reports of a story.</summary>
    public IEnumerable<StoryMember> OfStory(ReportId story) => Find(
        Fields.Of(Facet.Story).Term(story.ToString()), "s" + story, member => member.Story.Id == story);

    /// <summary>Gets the reports with a text.</summary>
    public IEnumerable<StoryMember> WithText(ulong content) => content == 0 ? [] : Find(
        Fields.Content.Term(Term(content)), "c" + Term(content), member => member.Content == content);

    /// <summary>Gets the reports that were found to share much with a text.</summary>
    public IEnumerable<StoryMember> LinkedTo(ulong content) => content == 0 ? [] : Find(
        Fields.Links.Term(Term(content)), "l" + Term(content), member => member.Story.Links.Any(link => link.Content == content));

    private IEnumerable<StoryMember> Find(Term term, string changed, Func<StoryMember, bool> belongs)
    {
        foreach (var member in Committed(term))
        {
            if (!_changed.ContainsKey(member.Id))
            {
                yield return member;
            }
        }

        foreach (var id in _changedByTerm.GetValueOrDefault(changed) ?? [])
        {
            if (_changed[id] is { } member && belongs(member))
            {
                yield return member;
            }
        }
    }

    private IEnumerable<StoryMember> Committed(Term term)
    {
        foreach (var (segment, document) in TermLookup.Find(folder.Reader, term))
        {
            if (segment.GetNumericDocValues(Fields.Last.Name).Get(document) == Fields.NoEnd)
            {
                var report = KnownReport.Read(segment, document);
                yield return new StoryMember(report, StoryColumn.Read(segment, document, report));
            }
        }
    }

    private void Note(string term, ReportId id)
    {
        if (!_changedByTerm.TryGetValue(term, out var ids))
        {
            _changedByTerm[term] = ids = [];
        }

        ids.Add(id);
    }
}

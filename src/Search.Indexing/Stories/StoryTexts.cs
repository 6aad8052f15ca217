using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Gets the texts of revisions ready to compare, and keeps those that came last.</summary>
/// <remarks>
/// One that is read from the store is not kept: nearly all of them are looked at once, and would only live long enough to be in the way.
/// </remarks>
internal sealed class StoryTexts(StoreFile store)
{
    private const int Kept = 1 << 20;

    private readonly Dictionary<long, StoryText> _texts = [];
    private readonly Queue<long> _order = [];
    private int _shingles;

    /// <summary>Gets the text of the revision whose frame begins at a position.</summary>
    public StoryText At(long position)
    {
        if (_texts.TryGetValue(position, out var text))
        {
            return text;
        }

        var revision = store.Read(position, StoreJson.ReadRevision);
        return StoryText.Of(revision.Id, revision.Report, Fingerprint.Of(revision.Report));
    }

    /// <summary>Keeps a text that is at hand.</summary>
    public void Keep(long position, StoryText text)
    {
        if (_texts.TryAdd(position, text))
        {
            _order.Enqueue(position);
            _shingles += text.Fingerprint.Shingles.Length;
        }

        while (_shingles > Kept && _order.TryDequeue(out var oldest) && _texts.Remove(oldest, out var dropped))
        {
            _shingles -= dropped.Fingerprint.Shingles.Length;
        }
    }
}

/// <summary>One text, ready to compare.</summary>
/// <param name="Id">The report that has it.</param>
/// <param name="Source">The report's source.</param>
/// <param name="Day">The day of its publication as a number, or null.</param>
/// <param name="Fingerprint">What it is compared by.</param>
internal sealed record StoryText(ReportId Id, string Source, int? Day, Fingerprint Fingerprint)
{
    public static StoryText Of(ReportId id, Report report, Fingerprint fingerprint) =>
        new(id, report.Source, report.Published?.Day.DayNumber, fingerprint);

    /// <summary>
    /// Gets what this text shares with another, or null where it is too little to be one story, or the words of a form.
    /// </summary>
    public LinkRecord? LinkTo(StoryText other)
    {
        var (a, b) = (Fingerprint, other.Fingerprint);
        var isSamePage = a.Address != 0 && a.Address == b.Address;
        if ((a.IsShort || b.IsShort) && !isSamePage)
        {
            return null;
        }

        var overlap = Overlap.Of(a.Shingles, b.Shingles);
        return overlap.Relation(isSamePage) is null || (!isSamePage && Formula.IsOtherEvent(this, other, overlap))
            ? null
            : new LinkRecord(b.Content, other.Id, overlap.Shared, b.Shingles.Length, isSamePage);
    }
}

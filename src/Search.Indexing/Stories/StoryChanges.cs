using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Says which stories change when a report comes, changes or goes, and keeps what is needed to say so.</summary>
internal sealed class StoryChanges(CorpusFiles files)
{
    private readonly StoryKeys _keys = new(files.Keys);
    private readonly StoryTexts _texts = new(files.Store);
    private readonly StoryIndex _index = new(files.Lucene);

    /// <summary>Gets the stories that change with a report: its own first where it has a new revision, then those of others.</summary>
    /// <param name="id">The report.</param>
    /// <param name="coming">Its new revision, or null where it goes.</param>
    public StoryChange Of(ReportId id, ComingRevision? coming)
    {
        var old = coming is { IsNew: true } ? null : _index.Find(id);
        var own = coming is null ? null : Tentative(coming, old);
        if (coming is { IsNew: true } && OneMoreCopy(own!) is { } copy)
        {
            return new StoryChange(copy, []);
        }

        if (IsAlone(old) && (own is null || own.Story.Links.Count == 0) && !SharesText(own, old))
        {
            return new StoryChange(own?.Story, []);
        }

        var region = Region(old, own);
        var placed = StoryGroups.Place(region);
        var others = new List<(StoryMember, StoryRecord)>();
        for (var i = 0; i < region.Count; i++)
        {
            if (region[i].Id != id && !region[i].Story.IsSamePlace(placed[i]))
            {
                others.Add((region[i], placed[i]));
            }
        }

        return new StoryChange(own is null ? null : placed[region.IndexOf(own)], others);
    }

    /// <summary>Notes a revision that has begun.</summary>
    public void Begun(KnownReport known, Report report, Fingerprint? fingerprint, StoryRecord story)
    {
        _index.Put(known.Id, new StoryMember(known, story));
        if (fingerprint is not null)
        {
            _texts.Keep(known.Position, StoryText.Of(known.Id, report, fingerprint));
            _keys.Put(fingerprint, report, known.Position);
        }
    }

    /// <summary>Notes that a report is no longer current.</summary>
    public void Ended(ReportId id) => _index.Put(id, null);

    /// <summary>Notes that all of it is committed.</summary>
    public void Committed() => _index.Committed();

    private StoryMember Tentative(ComingRevision coming, StoryMember? old)
    {
        var alone = StoryRecord.Alone(coming.Id, coming.Report, coming.Seen, coming.Fingerprint);
        var links = old is not null && old.Content == alone.Content && old.Content != 0 ? old.Story.Links : Links(coming);
        return new StoryMember(new KnownReport(coming.Id, 0, long.MaxValue, IsCurrent: true), alone with { Links = links });
    }

    /// <summary>
    /// Gets where a new report stands that tells nothing but what another one has told, or null where that must be worked out: a text that
    /// thousands have printed must not cost each of them a walk over all.
    /// </summary>
    private StoryRecord? OneMoreCopy(StoryMember own)
    {
        var same = _index.WithText(own.Content).FirstOrDefault();
        if (same is null || own.Story.Agency is not null || same.Story.Agency is not null
            || !own.Story.Links.All(link => same.Story.Knows(link)))
        {
            return null;
        }

        var first = same.Story.Relation == StoryRelation.Copy ? _index.Find(same.Story.Of!.Value) : same;
        return first?.Content != own.Content ? null
            : own.Story with { Id = same.Story.Id, Relation = StoryRelation.Copy, Of = first.Id, Originator = same.Story.Originator };
    }

    /// <summary>
    /// Gets what the text shares enough with, of texts that some other current report has, in an order that is the same everywhere.
    /// </summary>
    private List<LinkRecord> Links(ComingRevision coming)
    {
        var text = StoryText.Of(coming.Id, coming.Report, coming.Fingerprint);
        var found = new Dictionary<ulong, LinkRecord>();
        foreach (var position in _keys.Candidates(coming.Fingerprint))
        {
            var other = _texts.At(position);
            if (other.Fingerprint.Content != text.Fingerprint.Content && text.LinkTo(other) is { } link
                && (!found.TryGetValue(link.Content, out var known) || (link.IsSamePage && !known.IsSamePage))
                && FirstWith(link.Content, coming.Id) is { } first)
            {
                found[link.Content] = link with { Of = first };
            }
        }

        return [.. found.Values.OrderByDescending(link => link.Shared).ThenBy(link => link.Content)];
    }

    private ReportId? FirstWith(ulong content, ReportId except)
    {
        StoryMember? first = null;
        foreach (var member in _index.WithText(content))
        {
            first = member.Id != except && (first is null || member.Story.Seen < first.Story.Seen) ? member : first;
        }

        return first?.Id;
    }

    private bool IsAlone(StoryMember? old) =>
        old is null
        || (old.Story.Links.Count == 0
            && !_index.OfStory(old.Story.Id).Any(member => member.Id != old.Id)
            && !_index.LinkedTo(old.Content).Any());

    private bool SharesText(StoryMember? own, StoryMember? old) =>
        own is { Content: not 0 } && own.Content != old?.Content && _index.WithText(own.Content).Any(member => member.Id != own.Id);

    /// <summary>
    /// Gets every report whose story can change: whole stories, of all that the report's old and new texts share something with.
    /// </summary>
    private List<StoryMember> Region(StoryMember? old, StoryMember? own)
    {
        var stories = new HashSet<ReportId>();
        var region = new Dictionary<ReportId, StoryMember>();
        if (old is not null)
        {
            AddAround(old, stories, steps: 2);
        }

        if (own is not null)
        {
            stories.UnionWith(own.Story.Links.SelectMany(link => _index.WithText(link.Content))
                .Concat(_index.WithText(own.Content))
                .Select(member => member.Story.Id));
        }

        foreach (var member in stories.SelectMany(_index.OfStory))
        {
            region.TryAdd(member.Id, member);
        }

        region.Remove(old?.Id ?? default);
        return own is null ? [.. region.Values] : [own, .. region.Values];
    }

    /// <summary>
    /// Without a text, one that had it as its main part may follow another: so what that one is linked to can change too.
    /// </summary>
    private void AddAround(StoryMember member, HashSet<ReportId> stories, int steps)
    {
        if (!stories.Add(member.Story.Id) && steps < 2)
        {
            return;
        }

        var neighbours = member.Story.Links.SelectMany(link => _index.WithText(link.Content))
            .Concat(_index.LinkedTo(member.Content)).ToList();
        foreach (var neighbour in neighbours)
        {
            if (steps > 1)
            {
                AddAround(neighbour, stories, steps - 1);
            }

            stories.Add(neighbour.Story.Id);
        }
    }
}

/// <summary>A revision about to begin.</summary>
/// <param name="Id">The report.</param>
/// <param name="Report">The state.</param>
/// <param name="Fingerprint">What it is compared by.</param>
/// <param name="Seen">Where the report's first revision begins in the store.</param>
internal sealed record ComingRevision(ReportId Id, Report Report, Fingerprint Fingerprint, long Seen)
{
    /// <summary>Whether the id was never used.</summary>
    public bool IsNew { get; init; }
}

/// <summary>How stories change with one report.</summary>
/// <param name="Own">Where the report's new revision stands; null where it has none.</param>
/// <param name="Others">Other reports that stand elsewhere now, and where.</param>
internal sealed record StoryChange(StoryRecord? Own, IReadOnlyList<(StoryMember Member, StoryRecord Story)> Others);

using Search.Reference;

namespace Search.Indexing;

/// <summary>Parts reports into stories by what their texts share; a pure function, whatever the order in which they came.</summary>
/// <remarks>
/// Equal texts, copies and versions are one story, and whatever hangs together by them. A text that has others in it (a live blog, a
/// digest) belongs to the one that it has most of, if that is at least a seventh of it: so it follows its main story, and does not tie
/// those that it reports side by side into one.
/// </remarks>
internal sealed class StoryGroups
{
    private const double LeastPart = 0.15;

    private readonly List<StoryMember> _members;
    private readonly Dictionary<ulong, StoryMember> _firstByContent = [];
    private readonly Dictionary<ulong, ulong> _parents = [];
    private readonly Dictionary<ulong, List<LinkRecord>> _links = [];

    private StoryGroups(List<StoryMember> members) => _members = members;

    /// <summary>Gets where each report stands, in the order of the reports.</summary>
    /// <param name="members">The reports; all whose stories could change, and each only once.</param>
    public static IReadOnlyList<StoryRecord> Place(List<StoryMember> members)
    {
        var groups = new StoryGroups(members);
        groups.ReadTexts();
        groups.ReadLinks();
        groups.Join();
        return groups.Records();
    }

    private void ReadTexts()
    {
        foreach (var member in _members)
        {
            if (member.Content != 0
                && (!_firstByContent.TryGetValue(member.Content, out var first) || member.Story.Seen < first.Story.Seen))
            {
                _firstByContent[member.Content] = member;
                _parents[member.Content] = member.Content;
            }
        }
    }

    /// <summary>Each link is noted from both ends, whichever report found it.</summary>
    private void ReadLinks()
    {
        foreach (var member in _members)
        {
            foreach (var link in member.Story.Links)
            {
                if (link.Content != member.Content && _firstByContent.TryGetValue(link.Content, out var other))
                {
                    Note(member.Content, link with { Of = other.Id });
                    Note(
                        link.Content,
                        new LinkRecord(
                            member.Content, _firstByContent[member.Content].Id, link.Shared, member.Story.Size, link.IsSamePage));
                }
            }
        }
    }

    private void Note(ulong content, LinkRecord link)
    {
        if (!_links.TryGetValue(content, out var links))
        {
            _links[content] = links = [];
        }

        var known = links.FindIndex(each => each.Content == link.Content);
        if (known < 0)
        {
            links.Add(link);
        }
        else if (link.IsSamePage)
        {
            links[known] = link; // Of the reports with one text, any may stand on the other's page.
        }
    }

    private void Join()
    {
        foreach (var (content, links) in _links)
        {
            var size = _firstByContent[content].Story.Size;
            var tellings = links.FindAll(link =>
                link.OverlapFrom(size).Relation(link.IsSamePage) is StoryRelation.Copy or StoryRelation.Version);
            tellings.ForEach(link => Union(content, link.Content));
            if (MainPart(links, tellings, size) is { } part)
            {
                Union(content, part.Content);
            }
        }
    }

    /// <summary>
    /// Gets the text that a longer one has most of; where the longer one has tellings of its own, one that shares something with them.
    /// </summary>
    private LinkRecord? MainPart(List<LinkRecord> links, List<LinkRecord> tellings, int size)
    {
        LinkRecord? part = null;
        foreach (var link in links)
        {
            var overlap = link.OverlapFrom(size);
            if (overlap.Relation(link.IsSamePage) == StoryRelation.Contains
                && overlap.Share >= LeastPart && (part is null || IsMore(link, part))
                && (tellings.Count == 0
                    || _links[link.Content].Exists(other => tellings.Exists(telling => telling.Content == other.Content))))
            {
                part = link;
            }
        }

        return part;
    }

    /// <summary>More of the text first; then the text that is itself the smaller, then any order that is the same everywhere.</summary>
    private static bool IsMore(LinkRecord link, LinkRecord than) =>
        (link.Shared, -link.Size, link.Content).CompareTo((than.Shared, -than.Size, than.Content)) > 0;

    private ulong Find(ulong content)
    {
        while (_parents[content] is var parent && parent != content)
        {
            content = _parents[content] = _parents[parent];
        }

        return content;
    }

    private void Union(ulong a, ulong b) => _parents[Find(a)] = Find(b);

    private List<StoryRecord> Records()
    {
        var origins = new Dictionary<ulong, StoryMember>();
        var credited = new Dictionary<ulong, StoryMember>();
        foreach (var member in _members)
        {
            if (member.Content != 0)
            {
                KeepFirst(origins, Find(member.Content), member);
                KeepFirst(credited, member.Story.Agency is null ? null : Find(member.Content), member);
            }
        }

        return _members.ConvertAll(member => member.Content == 0
            ? Record(member, member, null)
            : Record(member, origins[Find(member.Content)], credited.GetValueOrDefault(Find(member.Content))));
    }

    private static void KeepFirst(Dictionary<ulong, StoryMember> firsts, ulong? group, StoryMember member)
    {
        if (group is { } key && (!firsts.TryGetValue(key, out var first) || member.Story.Seen < first.Story.Seen))
        {
            firsts[key] = member;
        }
    }

    private StoryRecord Record(StoryMember member, StoryMember origin, StoryMember? credited)
    {
        var originator = member.Story.Agency ?? origin.Story.Agency ?? credited?.Story.Agency ?? origin.Story.Source;
        if (member == origin)
        {
            return member.Story with { Id = member.Id, Relation = StoryRelation.Origin, Of = null, Originator = originator };
        }

        var closest = Closest(member);
        var of = _firstByContent[closest.Content];
        return member.Story with
        {
            Id = origin.Id,
            Relation = closest.Content == member.Content
                ? StoryRelation.Copy
                : closest.OverlapFrom(member.Story.Size).Relation(closest.IsSamePage) ?? StoryRelation.Version,
            Of = of.Id,
            Originator = originator,
        };
    }

    /// <summary>Gets the closest telling of the same story: of those seen earlier, where there are any.</summary>
    private LinkRecord Closest(StoryMember member)
    {
        var first = _firstByContent[member.Content];
        var same = first == member
            ? null
            : new LinkRecord(member.Content, first.Id, member.Story.Size, member.Story.Size, IsSamePage: false);
        LinkRecord? closest = same;
        foreach (var link in _links.GetValueOrDefault(member.Content) ?? [])
        {
            if (Find(link.Content) == Find(member.Content) && (closest is null || IsCloser(link, closest, member)))
            {
                closest = link;
            }
        }

        return closest!;
    }

    private bool IsCloser(LinkRecord link, LinkRecord than, StoryMember member)
    {
        var (a, b) = (_firstByContent[link.Content].Story.Seen, _firstByContent[than.Content].Story.Seen);
        var (isEarlier, thanIsEarlier) = (a < member.Story.Seen, b < member.Story.Seen);
        var (close, thanClose) = (link.OverlapFrom(member.Story.Size).Closeness, than.OverlapFrom(member.Story.Size).Closeness);
        return isEarlier != thanIsEarlier ? isEarlier : close > thanClose || (close == thanClose && a < b);
    }
}

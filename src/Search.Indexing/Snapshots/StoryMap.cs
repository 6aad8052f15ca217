namespace Search.Indexing;

/// <summary>Which documents of one state of the index tell stories that more than one report tells or told.</summary>
internal sealed class StoryMap
{
    private readonly SegmentStories?[] _segments;

    private StoryMap(SegmentStories?[] segments) => _segments = segments;

    public static StoryMap Of(IndexSnapshot snapshot)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var segment in snapshot.Segments)
        {
            foreach (var (_, story) in FollowersOf(segment).Followers)
            {
                numbers.TryAdd(story, numbers.Count);
            }
        }

        return new StoryMap([.. snapshot.Segments.Select(segment => Map(segment, numbers))]);
    }

    /// <summary>Gets the stories of a segment; null where every report is alone in its own.</summary>
    public SegmentStories? On(int segment) => _segments[segment];

    private static StoryFollowers FollowersOf(Segment segment) => segment.Data.Followers.Of(segment.Reader, Fields.Of(Facet.Story).Name);

    private static SegmentStories? Map(Segment segment, Dictionary<string, int> numbers)
    {
        var found = FollowersOf(segment);
        var documents = found.Followers.Select(follower => follower.Document).ToHashSet();
        var places = found.Followers.ConvertAll(follower => (follower.Document, Story: numbers[follower.Story], IsOrigin: false));
        foreach (var (story, number) in numbers)
        {
            foreach (var document in found.OriginsOf(story, segment.Reader))
            {
                // A report may have followed another story before it began one of its own.
                if (!documents.Contains(document))
                {
                    places.Add((document, number, IsOrigin: true));
                }
            }
        }

        return places.Count == 0 ? null : new SegmentStories(segment.Size, places);
    }
}

/// <summary>The documents of one segment that tell stories of several reports.</summary>
internal sealed class SegmentStories
{
    private readonly long[] _bits;
    private readonly int[] _documents;
    private readonly int[] _stories;
    private readonly bool[] _areOrigins;

    public SegmentStories(int size, List<(int Document, int Story, bool IsOrigin)> places)
    {
        places.Sort();
        _bits = new long[(size + 63) / 64];
        places.ForEach(place => _bits[place.Document >> 6] |= 1L << place.Document);
        _documents = [.. places.Select(place => place.Document)];
        _stories = [.. places.Select(place => place.Story)];
        _areOrigins = [.. places.Select(place => place.IsOrigin)];
    }

    /// <summary>Says whether other reports tell, or told, the document's story.</summary>
    public bool Has(int document) => (_bits[document >> 6] >> document & 1) != 0;

    /// <summary>Gets the story of such a document by its number in the map, and whether its report told it first.</summary>
    public (int Story, bool IsOrigin) Of(int document)
    {
        var at = Array.BinarySearch(_documents, document);
        return (_stories[at], _areOrigins[at]);
    }
}

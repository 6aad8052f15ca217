using System.Text;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Keeps the names of the values of one facet in their order, each from every word on, folded as <see cref="NameKey"/> does.
/// </summary>
/// <remarks>
/// Names are only ever added, those of new values when it is brought up to date. A name in Cyrillic alone is also there in Latin letters.
/// For one thread at a time; what it gives never changes.
/// </remarks>
internal sealed class NameTable(Facet facet, FacetDictionary values, FacetNames names)
{
    private const int MostWords = 6;

    private readonly ByteRun _bytes = new();
    private readonly List<(int Start, int Owner)> _added = [];
    private readonly HashSet<string> _keys = [];
    private int[] _things = new int[64];
    private byte[] _ranks = new byte[64];
    private float[] _importance = new float[64];
    private int _known;
    private int _count;

    /// <summary>Gets the names; each belongs to its number.</summary>
    public SortedKeys Keys { get; private set; } = SortedKeys.Empty;

    /// <summary>Gets how many names there are, those in other letters not counted.</summary>
    public int Count => _count;

    /// <summary>Adds the names of values that are new.</summary>
    public void Update()
    {
        for (var count = values.Count; _known < count; _known++)
        {
            Add(_known, values[_known]);
        }

        if (_added.Count > 0)
        {
            Keys = Keys.With(_bytes.Bytes, [.. _added]);
            _added.Clear();
        }
    }

    /// <summary>Gets the weights of the names by how many revisions have each value.</summary>
    public NameWeights Weights(int[] counts) => new(_things, _ranks, _importance, counts);

    /// <summary>Gets the name that a number stands for, as it is written.</summary>
    public string NameOf(int thing, int rank) =>
        rank == 0 ? names.Of(facet, values[thing]).Label : names.OthersOf(facet, values[thing])!.Names[rank - 1];

    private void Add(int thing, string value)
    {
        if (thing >= _importance.Length)
        {
            Array.Resize(ref _importance, _importance.Length * 2);
        }

        if (value == ReportValues.Unresolved)
        {
            return;
        }

        _keys.Clear();
        var label = names.Of(facet, value).Label;
        var others = names.OthersOf(facet, value);
        _importance[thing] = others?.Importance ?? 0;
        AddName(thing, 0, label);
        for (var i = 0; i < Math.Min(others?.Names.Count ?? 0, byte.MaxValue); i++)
        {
            AddName(thing, i + 1, others!.Names[i]);
        }
    }

    private void AddName(int thing, int rank, string name)
    {
        var key = NameKey.Of(name);
        if (key.Length == 0 || !_keys.Add(key))
        {
            return;
        }

        var owner = Owner(thing, rank);
        AddKey(key, owner);
        if (rank == 0 && Transliteration.IsCyrillic(key))
        {
            Array.ForEach(Transliteration.ToLatin(key), latin => AddKey(latin, owner));
        }
    }

    private int Owner(int thing, int rank)
    {
        if (_count == _things.Length)
        {
            Array.Resize(ref _things, _count * 2);
            Array.Resize(ref _ranks, _count * 2);
        }

        (_things[_count], _ranks[_count]) = (thing, (byte)rank);
        return _count++;
    }

    /// <summary>A key is there once; that it can be found from each of its words on takes a number each.</summary>
    private void AddKey(string key, int owner)
    {
        var start = _bytes.Length;
        var room = _bytes.Room(Encoding.UTF8.GetByteCount(key) + 1);
        Encoding.UTF8.GetBytes(key, room);
        room[^1] = 0;
        _added.Add((start, owner));
        var words = 1;
        for (var i = 1; i < room.Length - 2 && words < MostWords; i++)
        {
            if (room[i - 1] == ' ')
            {
                _added.Add((start + i, owner));
                words++;
            }
        }
    }
}

/// <summary>The weights of names.</summary>
/// <param name="things">The value that each name is of.</param>
/// <param name="ranks">Which of its names each is.</param>
/// <param name="importance">How likely each value is meant where nothing else tells.</param>
/// <param name="counts">How many revisions have each value.</param>
internal sealed class NameWeights(int[] things, byte[] ranks, float[] importance, int[] counts) : KeyWeights
{
    public override int Of(int owner) => things[owner] is var thing && thing < counts.Length ? counts[thing] : 0;

    public override int ThingOf(int owner) => things[owner];

    public override int RankOf(int owner) => ranks[owner];

    public override float ImportanceOf(int owner) => importance[things[owner]];
}

using System.Globalization;
using System.Text;

namespace Search.Reference;

/// <summary>
/// The places we know, by id and by name: a compiled file mapped into memory, which opens in a few milliseconds and keeps nothing on the
/// heap.
/// </summary>
/// <remarks>Safe to share between threads. Nothing may be read from it once it is disposed of.</remarks>
public sealed class Gazetteer : IDisposable
{
    private readonly GazetteerView _view;

    private Gazetteer(GazetteerView view) => _view = view;

    /// <summary>Gets the number of places.</summary>
    public int Count => _view.Header.Places;

    /// <summary>
    /// Gets the fingerprint of the tables and additions it was compiled from, with the compiler's format: 64 hexadecimal digits and
    /// <c>.1</c>.
    /// </summary>
    public string Version => string.Create(
        CultureInfo.InvariantCulture, $"{_view.Header.FingerprintHigh:x32}{_view.Header.FingerprintLow:x32}.{_view.Header.Format}");

    /// <summary>Opens a compiled gazetteer.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is none, of another format, or cut short.</exception>
    public static Gazetteer Open(string path) => new(GazetteerView.Open(path));

    /// <summary>Gets the record at an index from 0 to <see cref="Count"/> - 1. Indexes hold for one compiled file only.</summary>
    public ref readonly PlaceRecord this[int index] => ref _view.Places[index];

    /// <summary>Gets a place, or null where the gazetteer does not hold it.</summary>
    public Place? Find(PlaceId id) => IndexOf(id) is { } index ? PlaceAt(index) : null;

    /// <summary>Gets the index of a place's record, or null.</summary>
    public int? IndexOf(PlaceId id)
    {
        Span<byte> utf8 = stackalloc byte[64];
        var text = utf8[..Encoding.UTF8.GetBytes(id.ToString(), utf8)];
        var slots = _view.Ids;
        for (var slot = IdHash.Of(text); ; slot++)
        {
            var entry = slots[(int)(slot & (uint)(slots.Length - 1))];
            if (entry == 0)
            {
                return null;
            }

            if (_view.Utf8(this[entry - 1].IdOffset).SequenceEqual(text))
            {
                return entry - 1;
            }
        }
    }

    /// <summary>Gets the place at an index.</summary>
    public Place PlaceAt(int index)
    {
        ref readonly var record = ref this[index];
        return new Place(
            IdAt(index),
            NameAt(index),
            record.Level,
            record.Latitude,
            record.Longitude,
            Text(record.FeatureOffset),
            record.Population,
            record.RadiusKm,
            record.Country < 0 ? "" : Text(this[record.Country].IdOffset),
            record.Parent < 0 ? null : IdAt(record.Parent));
    }

    /// <summary>Gets the id of the place at an index.</summary>
    public PlaceId IdAt(int index) => PlaceId.Parse(Text(this[index].IdOffset), CultureInfo.InvariantCulture);

    /// <summary>Gets the label of the place at an index.</summary>
    public string NameAt(int index) => Text(this[index].NameOffset);

    /// <summary>Gets the other names of the place at an index, in any script, in the order of the tables.</summary>
    public IReadOnlyList<string> OtherNamesAt(int index) =>
        Text(this[index].OtherNamesOffset) is { Length: > 0 } names ? names.Split('\n') : [];

    /// <summary>
    /// Gets a place and what contains it, outermost first: country, region, district, place. Empty where the gazetteer does not hold it.
    /// </summary>
    public IReadOnlyList<PlaceId> PathOf(PlaceId id) => IndexOf(id) is { } index ? PathAt(index) : [];

    /// <summary>Gets the place at an index and what contains it, outermost first.</summary>
    public IReadOnlyList<PlaceId> PathAt(int index)
    {
        var depth = 0;
        for (var at = index; at >= 0; at = this[at].Parent)
        {
            depth++;
        }

        var path = new PlaceId[depth];
        for (var at = index; at >= 0; at = this[at].Parent)
        {
            path[--depth] = IdAt(at);
        }

        return path;
    }

    /// <summary>Says whether a place lies in another, or is it.</summary>
    public bool IsWithin(int index, int container)
    {
        for (var at = index; at >= 0; at = this[at].Parent)
        {
            if (at == container)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets the label of a place, or its id where the gazetteer does not hold it.</summary>
    public string Label(PlaceId id) => IndexOf(id) is { } index ? NameAt(index) : id.ToString();

    /// <summary>Looks a name up by its hash (<see cref="NameKey"/>); an entry without candidates where it is none.</summary>
    public NameEntry Lookup(ulong hash)
    {
        var slots = _view.Names;
        for (var slot = (uint)hash; ; slot++)
        {
            ref readonly var entry = ref slots[(int)(slot & (uint)(slots.Length - 1))];
            if (entry.Hash == hash)
            {
                return new NameEntry(entry, _view.Candidates.Slice(entry.First, entry.Count));
            }

            if (entry.Hash == 0)
            {
                return default;
            }
        }
    }

    /// <summary>
    /// Gets the places that bear a name, in any case and with or without diacritics, most important first; demonyms do not count.
    /// </summary>
    public IReadOnlyList<Place> Named(string name)
    {
        var entry = Lookup(NameKey.Hash(NameKey.Of(name)));
        var places = new List<Place>(entry.Count);
        for (var i = 0; i < entry.Count; i++)
        {
            if (!entry[i].IsDemonym)
            {
                places.Add(PlaceAt(entry[i].Index));
            }
        }

        return places;
    }

    /// <summary>
    /// Gets which places bear a name, in any case and with or without diacritics, likeliest first and at most 25; demonyms do not count.
    /// </summary>
    public IReadOnlyList<PlaceBearer> BearersOf(string name)
    {
        var entry = Lookup(NameKey.Hash(NameKey.Of(name)));
        var bearers = new List<PlaceBearer>(entry.Count);
        for (var i = 0; i < entry.Count; i++)
        {
            if (!entry[i].IsDemonym)
            {
                var penalty = entry[i].IsAlternate ? Importance.AlternatePenalty : 0;
                bearers.Add(new PlaceBearer(IdAt(entry[i].Index), this[entry[i].Index].Importance - penalty));
            }
        }

        return bearers;
    }

    /// <summary>Gets where a place lies and how far it reaches, or null where the gazetteer does not hold it.</summary>
    public PlaceExtent? ExtentOf(PlaceId id)
    {
        if (IndexOf(id) is not { } index)
        {
            return null;
        }

        ref readonly var record = ref this[index];
        return new PlaceExtent(record.Level, new GeoPoint(record.MicroLatitude, record.MicroLongitude), BoundsOf(index));
    }

    /// <inheritdoc/>
    public void Dispose() => _view.Dispose();

    private GeoBox? BoundsOf(int index)
    {
        var areas = _view.Areas;
        var (low, high) = (0, areas.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = areas[middle].Place < index ? (middle + 1, high) : (low, middle);
        }

        return low < areas.Length && areas[low].Place == index ? areas[low].Box : null;
    }

    private string Text(int offset) => Encoding.UTF8.GetString(_view.Utf8(offset));
}

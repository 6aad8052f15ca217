using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Search.Reference;

/// <summary>Lays places and names out as <see cref="GazetteerHeader"/> describes. Equal input gives equal bytes.</summary>
internal sealed class GazetteerWriter : IDisposable
{
    private readonly MemoryStream _strings = new();
    private readonly Dictionary<string, int> _shared = new(StringComparer.Ordinal);

    public static void Write(string path, PlaceDrafts drafts, UInt128 fingerprintHigh, UInt128 fingerprintLow)
    {
        var places = drafts.All;
        using var writer = new GazetteerWriter();
        var importance = places.ConvertAll(Importance.Of);
        var records = places.ConvertAll(place => writer.Record(place, importance[place.Index])).ToArray();
        var (slots, candidates) = Names(places, importance);
        var ids = Ids(places);
        var areas = AreaBounding.Of(places);
        var header = new GazetteerHeader(
            GazetteerHeader.ExpectedMagic,
            GazetteerHeader.CurrentFormat,
            records.Length,
            slots.Length,
            candidates.Length,
            ids.Length,
            areas.Length,
            (int)writer._strings.Length,
            Length: 0,
            fingerprintHigh,
            fingerprintLow);
        using var file = File.Create(path);
        file.Write(Bytes<GazetteerHeader>([header with { Length = Length(header) }]));
        file.Write(Bytes<PlaceRecord>(records));
        file.Write(Bytes<NameSlot>(slots));
        file.Write(Bytes<uint>(candidates));
        file.Write(Bytes<int>(ids));
        file.Write(Bytes<AreaBounds>(areas));
        writer._strings.WriteTo(file);
        file.Flush(flushToDisk: true);
    }

    public void Dispose() => _strings.Dispose();

    private static long Length(GazetteerHeader header) =>
        Unsafe.SizeOf<GazetteerHeader>()
        + ((long)header.Places * Unsafe.SizeOf<PlaceRecord>())
        + ((long)header.NameSlots * Unsafe.SizeOf<NameSlot>())
        + ((long)header.Candidates * sizeof(uint))
        + ((long)header.IdSlots * sizeof(int))
        + ((long)header.Areas * Unsafe.SizeOf<AreaBounds>())
        + header.StringBytes;

    private static ReadOnlySpan<byte> Bytes<T>(ReadOnlySpan<T> items)
        where T : struct => MemoryMarshal.AsBytes(items);

    private static (NameSlot[] Slots, uint[] Candidates) Names(List<PlaceDraft> places, List<float> importance)
    {
        var table = new NameTable();
        places.ForEach(table.AddAll);
        table.NoteLongest();
        var slots = new NameSlot[PowerOfTwoAbove(table.Count * 3L / 2)];
        var candidates = new List<uint>();
        foreach (var (key, entry) in table.InOrder)
        {
            entry.Order(importance);
            Insert(slots, key, new NameSlot(
                NameKey.Hash(key),
                candidates.Count,
                (ushort)Math.Min(entry.Cut, ushort.MaxValue),
                (byte)entry.Codes.Count,
                (byte)Math.Min(entry.LongestWords, byte.MaxValue)));
            candidates.AddRange(entry.Codes);
        }

        return (slots, [.. candidates]);
    }

    private static void Insert(NameSlot[] slots, string key, NameSlot entry)
    {
        var at = (uint)entry.Hash;
        for (; slots[at & (slots.Length - 1)].Hash != 0; at++)
        {
            if (slots[at & (slots.Length - 1)].Hash == entry.Hash)
            {
                throw new InvalidDataException($"The name '{key}' has the same hash as another name. Change one of them in the tables.");
            }
        }

        slots[at & (slots.Length - 1)] = entry;
    }

    private static int[] Ids(List<PlaceDraft> places)
    {
        var slots = new int[PowerOfTwoAbove(places.Count * 3L / 2)];
        foreach (var place in places)
        {
            var at = IdHash.Of(Encoding.UTF8.GetBytes(place.Id));
            while (slots[at & (slots.Length - 1)] != 0)
            {
                at++;
            }

            slots[at & (slots.Length - 1)] = place.Index + 1;
        }

        return slots;
    }

    private static int PowerOfTwoAbove(long count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)count + 1);

    private PlaceRecord Record(PlaceDraft place, float importance) => new()
    {
        IdOffset = Store(place.Id),
        NameOffset = Store(place.Name),
        FeatureOffset = Share(place.Feature),
        OtherNamesOffset = place.Names.Count == 0 ? Share("") : Store(string.Join('\n', place.Names)),
        MicroLatitude = (int)Math.Round(place.Latitude * 1e6),
        MicroLongitude = (int)Math.Round(place.Longitude * 1e6),
        Parent = place.Parent?.Index ?? -1,
        Population = (uint)Math.Min(place.Population, uint.MaxValue),
        Importance = importance,
        Country = place.At(PlaceLevel.Country)?.Index ?? -1,
        Region = place.At(PlaceLevel.Region)?.Index ?? -1,
        RadiusKm = (ushort)place.RadiusKm,
        LevelCode = (byte)place.Level,
        ClassCode = (byte)Importance.ClassOf(place),
    };

    private int Share(string text)
    {
        if (!_shared.TryGetValue(text, out var offset))
        {
            _shared.Add(text, offset = Store(text));
        }

        return offset;
    }

    private int Store(string text)
    {
        var offset = (int)_strings.Length;
        var utf8 = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)utf8.Length));
        _strings.Write(length);
        _strings.Write(utf8);
        return offset;
    }
}

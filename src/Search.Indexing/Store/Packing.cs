namespace Search.Indexing;

/// <summary>How the content of a frame is packed. A number keeps its meaning for as long as there are stores that have it.</summary>
internal enum Packing : byte
{
    /// <summary>As it is.</summary>
    Plain = 0,

    /// <summary>Brotli (RFC 7932); read on, written until format 1 of the store.</summary>
    Brotli = 1,

    /// <summary>Zstandard (RFC 8878) with the dictionary that <see cref="FrameDictionary"/> is.</summary>
    Zstandard = 2,
}

using System.Runtime.InteropServices;

namespace Search.Reference;

/// <summary>The first bytes of a compiled gazetteer: what it is, what it was made of, and how long its sections are.</summary>
/// <remarks>
/// After the header follow, without gaps: place records, name slots (a power of two), candidate codes, id slots (a power of two), bounds of
/// areas, strings. A string is its UTF-8 length as two bytes, and the bytes. All numbers are little endian.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct GazetteerHeader(
    ulong Magic, int Format, int Places, int NameSlots, int Candidates, int IdSlots, int Areas, int StringBytes, long Length,
        UInt128 FingerprintHigh, UInt128 FingerprintLow)
{
    /// <summary>"DLGAZETT" read as a little-endian number.</summary>
    public const ulong ExpectedMagic = 0x5454_455A_4147_4C44;

    /// <summary>Grows with every change of the layout or of the rules by which names are made and ordered.</summary>
    public const int CurrentFormat = 4;
}

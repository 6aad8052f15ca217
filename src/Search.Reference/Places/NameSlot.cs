using System.Runtime.InteropServices;

namespace Search.Reference;

/// <summary>One slot of the compiled gazetteer's hash table of names.</summary>
/// <remarks>A name is stored by the 64-bit hash of its key alone: the compiler refuses tables in which two keys share one.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct NameSlot(ulong Hash, int First, ushort Cut, byte Count, byte LongestWords);

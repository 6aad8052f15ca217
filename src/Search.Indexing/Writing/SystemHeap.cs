using System.Runtime.InteropServices;

namespace Search.Indexing;

/// <summary>The heap of the C library, in which the runtime's compiler works. Nothing of ours lies there.</summary>
/// <remarks>
/// The C library keeps what is freed for as long as a program runs: some 30 MB, more with every thread that compiles. Where it has no
/// <c>malloc_trim</c> (it is glibc's), nothing is done.
/// </remarks>
internal static unsafe class SystemHeap
{
    private static readonly delegate* unmanaged<nuint, int> Trim = Find();

    /// <summary>Gives the whole pages of it that nothing uses back to the system, which takes a few milliseconds.</summary>
    public static void GiveBack()
    {
        if (Trim is not null)
        {
            _ = Trim(0);
        }
    }

    private static delegate* unmanaged<nuint, int> Find() =>
        OperatingSystem.IsLinux()
            && NativeLibrary.TryLoad("libc", out var library)
            && NativeLibrary.TryGetExport(library, "malloc_trim", out var trim)
            ? (delegate* unmanaged<nuint, int>)trim
            : null;
}

using System.Runtime.InteropServices;

namespace Search.Indexing;

/// <summary>
/// Memory in whole pages from the system, which grows without being copied and goes back at once: on Linux; elsewhere from the heap.
/// </summary>
/// <remarks>The C library of Linux keeps what is freed, up to 32 MB a piece, in a heap for each thread that nothing else uses.</remarks>
internal static unsafe class SystemPages
{
    private const int ReadAndWrite = 1 | 2;
    private const int PrivateAndAnonymous = 2 | 0x20;
    private const int MayMove = 1;

    /// <summary>Makes a piece of memory larger, or takes one.</summary>
    /// <param name="pages">The piece, which is not to be used any more; null for none.</param>
    /// <param name="size">How many bytes it has.</param>
    /// <param name="larger">How many it is to have; more than 0.</param>
    /// <exception cref="InsufficientMemoryException">There is not so much.</exception>
    public static void* Grow(void* pages, nuint size, nuint larger)
    {
        if (!OperatingSystem.IsLinux())
        {
            return NativeMemory.Realloc(pages, larger);
        }

        var grown = pages is null ? Map(null, larger, ReadAndWrite, PrivateAndAnonymous, -1, 0) : Remap(pages, size, larger, MayMove);
        return grown != (void*)-1
            ? grown
            : throw new InsufficientMemoryException($"The system has no {larger} bytes for what is being indexed.");
    }

    /// <summary>Gives a piece of memory back; null is none.</summary>
    public static void GiveBack(void* pages, nuint size)
    {
        if (!OperatingSystem.IsLinux())
        {
            NativeMemory.Free(pages);
        }
        else if (pages is not null)
        {
            _ = Unmap(pages, size);
        }
    }

    [DllImport("libc", EntryPoint = "mmap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void* Map(void* address, nuint size, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mremap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void* Remap(void* address, nuint size, nuint larger, int flags);

    [DllImport("libc", EntryPoint = "munmap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Unmap(void* address, nuint size);
}

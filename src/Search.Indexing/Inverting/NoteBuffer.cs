using System.Runtime.ConstrainedExecution;

namespace Search.Indexing;

/// <summary>
/// Room for many notes outside the managed heap: it grows without being copied where the system can move its pages, takes only what is
/// used, and goes back to the system at once.
/// </summary>
internal sealed unsafe class NoteBuffer : CriticalFinalizerObject
{
    private ulong* _notes;

    public NoteBuffer(int capacity = 0) => Grow(capacity);

    ~NoteBuffer() => Free();

    /// <summary>How many notes there is room for.</summary>
    public int Capacity { get; private set; }

    /// <summary>The room for notes.</summary>
    public Span<ulong> Notes => new(_notes, Capacity);

    private nuint Size => (nuint)Capacity * sizeof(ulong);

    /// <summary>Makes more room behind what there is.</summary>
    public void Grow(int capacity)
    {
        if (capacity > Capacity)
        {
            _notes = (ulong*)SystemPages.Grow(_notes, Size, checked((nuint)capacity * sizeof(ulong)));
            GC.AddMemoryPressure((long)(capacity - Capacity) * sizeof(ulong));
            Capacity = capacity;
        }
    }

    /// <summary>Gives the memory back; there is room for none then, and it may grow again.</summary>
    public void Free()
    {
        SystemPages.GiveBack(_notes, Size);
        if (Capacity > 0)
        {
            GC.RemoveMemoryPressure((long)Capacity * sizeof(ulong));
        }

        _notes = null;
        Capacity = 0;
    }
}

using System.Text;

namespace Search.Indexing;

/// <summary>One word form as one language has it: what is indexed for it, worked out once.</summary>
/// <param name="Exact">The folded form: what quoted words are compared with.</param>
/// <param name="AlsoExact">
/// A second form at the same place, or null: without the possessive's 's, or without an acronym's full stops.
/// </param>
/// <param name="Stem">What unquoted words are compared with.</param>
/// <param name="AlsoStem">A second stem at the same place, or null.</param>
internal sealed record Word(string Exact, string? AlsoExact, string Stem, string? AlsoStem)
{
    private static int _count;

    private readonly byte[]? _stemTerm = Stem == Exact ? null : Encoding.UTF8.GetBytes(Stem);

    /// <summary>Gets its number, from 1: the words that come first, which frequent ones do, have the lowest.</summary>
    public uint Number { get; } = (uint)Interlocked.Increment(ref _count);

    /// <summary>Gets the exact form as the index has it, in UTF-8.</summary>
    public byte[] ExactTerm { get; } = Encoding.UTF8.GetBytes(Exact);

    /// <summary>Gets the second form as the index has it.</summary>
    public byte[]? AlsoExactTerm { get; } = AlsoExact is null ? null : Encoding.UTF8.GetBytes(AlsoExact);

    /// <summary>Gets the stem as the index has it.</summary>
    public byte[] StemTerm => _stemTerm ?? ExactTerm;

    /// <summary>Gets the second stem as the index has it.</summary>
    public byte[]? AlsoStemTerm { get; } = AlsoStem is null ? null : Encoding.UTF8.GetBytes(AlsoStem);

    /// <summary>Gets the marks of its forms: a word that shares none with what is looked for is none of it.</summary>
    public ulong Marks { get; } = MarkOf(Exact) | MarkOf(AlsoExact) | MarkOf(Stem) | MarkOf(AlsoStem);

    /// <summary>Gets the mark of a form: one bit of 64; none for null.</summary>
    public static ulong MarkOf(string? form) => form is null ? 0 : 1UL << (int)(string.GetHashCode(form, StringComparison.Ordinal) & 63);
}

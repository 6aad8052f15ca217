namespace Search.Articles;

/// <summary>What a decompressor gives, counted against the budget.</summary>
/// <param name="inner">The decompressor's stream, which this one owns.</param>
/// <param name="budget">The budget.</param>
/// <param name="level">On which level of nesting it unpacks.</param>
internal sealed class UnpackedStream(Stream inner, UnpackBudget budget, int level) : ForwardStream(inner)
{
    public override int Read(Span<byte> buffer) => Counted(Inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    private int Counted(int read)
    {
        budget.Count(level, read);
        return read;
    }
}

using System.Collections.Concurrent;
using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>What is unpacked of a segment by field, when a search first asks for it.</summary>
/// <param name="read">Unpacks it.</param>
internal sealed class PerField<T>(Func<AtomicReader, string, T> read)
{
    private readonly ConcurrentDictionary<string, T> _values = new();

    /// <summary>Gets it for a field.</summary>
    public T Of(AtomicReader segment, string field) =>
        _values.TryGetValue(field, out var value) ? value : _values.GetOrAdd(field, read(segment, field));
}

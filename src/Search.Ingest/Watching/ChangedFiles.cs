using System.Runtime.CompilerServices;
using Search.Articles;

namespace Search.Ingest;

/// <summary>The files of a source that are new or have changed since they were last read.</summary>
/// <remarks>
/// A file that changed is read only once it is the same at two looks, so that none is read half-written; the first look of all takes
/// everything as it is. What cannot be reached is reported once, and again after it could be reached.
/// </remarks>
/// <param name="source">All the files.</param>
internal sealed class ChangedFiles(ArticleSource source) : ArticleSource
{
    private readonly Dictionary<string, State> _read = new(StringComparer.Ordinal);
    private Dictionary<string, State> _lastSeen = new(StringComparer.Ordinal);
    private HashSet<string> _missing = new(StringComparer.Ordinal);
    private bool _isFirst = true;

    public override async IAsyncEnumerable<Found> Read([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new Dictionary<string, State>(StringComparer.Ordinal);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var found in source.Read(cancellationToken).ConfigureAwait(false))
        {
            if (found.File is not { } file)
            {
                if (missing.Add(found.Reject!.Origin) && !_missing.Contains(found.Reject.Origin))
                {
                    yield return found;
                }

                continue;
            }

            var state = seen[file.Origin] = State.Of(file.Origin);
            if (IsDue(file.Origin, state))
            {
                _read[file.Origin] = state;
                yield return found;
            }
        }

        (_lastSeen, _missing, _isFirst) = (seen, missing, false);
    }

    private bool IsDue(string path, State state) =>
        state != _read.GetValueOrDefault(path) && (_isFirst || (_lastSeen.TryGetValue(path, out var last) && last == state));

    private readonly record struct State(long Length, DateTime Modified)
    {
        public static State Of(string path) =>
            new FileInfo(path) is { Exists: true } file ? new(file.Length, file.LastWriteTimeUtc) : default;
    }
}

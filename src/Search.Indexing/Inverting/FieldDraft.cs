using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;

namespace Search.Indexing;

/// <summary>One field of a segment in memory: which terms its documents have, and where. For one thread.</summary>
/// <remarks>
/// Where positions are kept, all documents share one line of places: each begins behind the last place of the one before, so that a place
/// tells the document too. Elsewhere a place is the document.
/// </remarks>
/// <param name="name">The name in the index.</param>
/// <param name="options">What is kept of each document.</param>
/// <param name="hasNorms">Whether the documents' lengths are kept.</param>
/// <param name="terms">The terms; fields that share them share their numbers.</param>
internal sealed class FieldDraft(string name, IndexOptions options, bool hasNorms, TermTable terms)
{
    private static readonly BM25Similarity Lengths = new();

    private readonly OccurrenceLog _log = new();
    private readonly List<uint> _starts = [];
    private readonly List<long> _norms = [];
    private uint _start;
    private uint _next;
    private int _length;
    private int _documents;

    /// <summary>The name in the index.</summary>
    public string Name => name;

    /// <summary>What is kept of each document.</summary>
    public IndexOptions Options => options;

    /// <summary>Whether the documents' lengths are kept.</summary>
    public bool HasNorms => hasNorms;

    /// <summary>The terms.</summary>
    public TermTable Terms => terms;

    /// <summary>Where they occur.</summary>
    public OccurrenceLog Log => _log;

    /// <summary>Whether positions are kept.</summary>
    public bool HasPositions => options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    /// <summary>The place at which each document begins, where positions are kept.</summary>
    public IReadOnlyList<uint> Starts => _starts;

    /// <summary>The lengths, as Lucene's ranking keeps them.</summary>
    public IReadOnlyList<long> Norms => _norms;

    /// <summary>How much memory its notes take.</summary>
    public long Size => (long)_log.Count * sizeof(ulong);

    /// <summary>Adds a term at the next position of the document.</summary>
    public void Add(int term)
    {
        _log.Add(term, HasPositions ? checked(_start + _next) : (uint)_documents);
        _next++;
        _length++;
    }

    /// <summary>Adds a term at the position of the one before it, which does not make the document longer.</summary>
    public void AddBeside(int term) => _log.Add(term, HasPositions ? _start + _next - 1 : (uint)_documents);

    /// <summary>Leaves positions free.</summary>
    public void Skip(int positions) => _next += (uint)positions;

    /// <summary>Ends the document; what follows is the next one's.</summary>
    public void EndDocument()
    {
        if (HasPositions)
        {
            _starts.Add(_start);
            _start = checked(_start + _next);
        }

        if (hasNorms)
        {
            _norms.Add(Lengths.ComputeNorm(new FieldInvertState(name, 0, _length, 0, 0, 1)));
        }

        (_next, _length) = (0, 0);
        _documents++;
    }

    /// <summary>Forgets all documents; the terms, which others may share, stay.</summary>
    public void Clear()
    {
        _log.Clear();
        _starts.Clear();
        _norms.Clear();
        (_start, _next, _length, _documents) = (0, 0, 0, 0);
    }
}

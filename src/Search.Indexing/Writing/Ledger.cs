using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Search.Articles;

namespace Search.Indexing;

/// <summary>Finds what came in by its article, and commits by sequence or instant: a small index beside that of the reports.</summary>
internal sealed class Ledger(LuceneFolder folder)
{
    private static readonly TermField Article = new("article");
    private static readonly BytesColumn Hash = new("hash");
    private static readonly NumberColumn Position = new("position");
    private static readonly NumberColumn CommitPosition = new("commit");
    private const string Sequence = "sequence";
    private const string Instant = "instant";

    /// <summary>Where the store goes on behind what is in it.</summary>
    public IndexStamp Stamp => folder.Stamp;

    /// <summary>Notes that an article came in.</summary>
    public void Put(ArticleId article, UInt128 hash, long position)
    {
        var id = article.ToString();
        var document = new Document
        {
            new StringField(Article.Name, id, Field.Store.NO),
            Hash.Of(new BytesRef(hash.ToBytes())),
            Position.Of(position)
        };
        folder.Writer.UpdateDocument(Article.Term(id), document);
    }

    /// <summary>Notes a commit.</summary>
    public void Put(CommitRecord commit, long position)
    {
        var term = new Term(Sequence, NumericTerm(commit.Sequence));
        folder.Writer.UpdateDocument(term, new Document
        {
            new Int64Field(Sequence, commit.Sequence, Field.Store.NO),
            new Int64Field(Instant, commit.At.UtcTicks, Field.Store.NO),
            CommitPosition.Of(position),
        });
    }

    public void Commit(IndexStamp stamp)
    {
        folder.Commit(stamp);
        folder.Refresh();
    }

    /// <summary>
    /// Gets the hash of the article's content when it last came in before the last commit, or null where it never did; any thread may ask.
    /// </summary>
    public UInt128? HashOf(ArticleId article) => folder.Look(reader => HashIn(reader, article));

    private static UInt128? HashIn(IndexReader reader, ArticleId article)
    {
        foreach (var (segment, document) in TermLookup.Find(reader, Article.Term(article.ToString())))
        {
            var bytes = new BytesRef();
            segment.GetBinaryDocValues(Hash.Name).Get(document, bytes);
            return UInt128Bytes.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        }

        return null;
    }

    /// <summary>Gets where the frame lies of an article as it last came in, or null where it never did.</summary>
    public static long? Find(IndexReader reader, ArticleId article)
    {
        foreach (var (segment, document) in TermLookup.Find(reader, Article.Term(article.ToString())))
        {
            return segment.GetNumericDocValues(Position.Name).Get(document);
        }

        return null;
    }

    /// <summary>
    /// Counts the articles that came in before a position of the store: a writer that was killed may leave the ledger a commit ahead.
    /// </summary>
    /// <param name="reader">The ledger.</param>
    /// <param name="before">The position.</param>
    /// <param name="reports">The reports as they were there: an article that came in again since has some of then.</param>
    public static int CountArticles(DirectoryReader reader, long before, IndexReader reports) =>
        IndexStamp.Read(reader.IndexCommit.UserData).Position <= before
            ? reader.Leaves.Sum(leaf => Live(leaf.AtomicReader).Count())
            : Articles(reader).Count(article =>
                article.Position < before || TermLookup.Find(reports, Fields.Article.Term(article.Id)).Any());

    /// <summary>Gets where the frame of each article lies that last came in under its id, segment by segment.</summary>
    public static IEnumerable<long> Received(IndexReader reader) => reader.Leaves.SelectMany(leaf => Live(leaf.AtomicReader));

    /// <summary>Gets where the commits' frames lie, after a sequence, in their order.</summary>
    public static IReadOnlyList<long> CommitsAfter(IndexReader reader, long sequence) =>
        Find(reader, NumericRangeQuery.NewInt64Range(Sequence, sequence, null, minInclusive: false, maxInclusive: true));

    /// <summary>Gets where the frame of a sequence's commit lies, or null where there is none.</summary>
    public static long? CommitOf(IndexReader reader, long sequence) =>
        Find(reader, NumericRangeQuery.NewInt64Range(Sequence, sequence, sequence, minInclusive: true, maxInclusive: true))
            is [.., var last]
            ? last : null;

    /// <summary>Gets where the frame of the last commit lies at or before an instant, or null where there is none.</summary>
    public static long? CommitAt(IndexReader reader, DateTimeOffset instant) =>
        Find(reader, NumericRangeQuery.NewInt64Range(Instant, null, instant.UtcTicks, minInclusive: true, maxInclusive: true)) is [..,
            var last] ? last : null;

    private static List<long> Find(IndexReader reader, Query query)
    {
        var positions = new List<long>();
        var weight = new IndexSearcher(reader).CreateNormalizedWeight(new ConstantScoreQuery(query));
        foreach (var leaf in reader.Leaves)
        {
            var values = leaf.AtomicReader.GetNumericDocValues(CommitPosition.Name);
            var scorer = weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs);
            while (scorer is not null && scorer.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                positions.Add(values.Get(document));
            }
        }

        positions.Sort();
        return positions;
    }

    private static IEnumerable<long> Live(AtomicReader segment)
    {
        if (segment.GetNumericDocValues(Position.Name) is not { } positions)
        {
            yield break;
        }

        for (var document = 0; document < segment.MaxDoc; document++)
        {
            if (segment.LiveDocs?.Get(document) != false && positions.Get(document) is > 0 and var position)
            {
                yield return position;
            }
        }
    }

    private static IEnumerable<(string Id, long Position)> Articles(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            var positions = leaf.AtomicReader.GetNumericDocValues(Position.Name);
            var ids = leaf.AtomicReader.GetTerms(Article.Name)?.GetEnumerator();
            while (ids?.MoveNext() == true)
            {
                if (ids.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE).NextDoc() is var document
                    and not DocIdSetIterator.NO_MORE_DOCS)
                {
                    yield return (ids.Term.Utf8ToString(), positions.Get(document));
                }
            }
        }
    }

    private static BytesRef NumericTerm(long value)
    {
        var bytes = new BytesRef();
        NumericUtils.Int64ToPrefixCoded(value, 0, bytes);
        return bytes;
    }
}

using Lucene.Net.Analysis.Core;
using Lucene.Net.Codecs;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Search.Testing;

namespace Search.Indexing.Tests;

/// <summary>The same documents in Lucene's own postings format and in ours must read the same.</summary>
public sealed class BlockPostingsTests
{
    private static readonly string[] Fields = ["all", "positions", "frequencies", "documents"];

    public static TheoryData<int, int, bool, bool> Cases => new()
    {
        { 1, 3, false, false }, { 2, 127, false, false }, { 3, 128, false, false }, { 4, 129, true, false }, { 5, 700, false, false },
        { 6, 3000, true, false }, { 7, 900, false, true }, { 8, 2500, true, true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Terms_documents_frequencies_and_positions_are_those_of_Lucenes_format(int seed, int documents, bool onDisk, bool hasOutliers)
    {
        BlockCodec.Register();
        using var folder = new TempFolder();
        using Lucene.Net.Store.Directory theirs = new RAMDirectory();
        using Lucene.Net.Store.Directory ours = onDisk ? FSDirectory.Open(folder.Path) : new RAMDirectory();
        Fill(theirs, new Random(seed), documents, hasOutliers, Codec.ForName("Lucene46"));
        Fill(ours, new Random(seed), documents, hasOutliers, new BlockCodec());
        using var left = DirectoryReader.Open(theirs);
        using var right = DirectoryReader.Open(ours);

        Assert.Equal(left.NumDocs, right.NumDocs);
        Assert.Equal(left.Leaves.Count, right.Leaves.Count);
        for (var i = 0; i < left.Leaves.Count; i++)
        {
            right.Leaves[i].AtomicReader.CheckIntegrity();
            Array.ForEach(Fields, field => Compare(left.Leaves[i].AtomicReader, right.Leaves[i].AtomicReader, field, new Random(seed)));
        }
    }

    [Fact]
    public void A_field_with_offsets_is_refused()
    {
        BlockCodec.Register();
        using var directory = new RAMDirectory();
        using var writer = Writer(directory, new BlockCodec());
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS };
        writer.AddDocument(new Document { new Field("offsets", "word", type) });

        Assert.Contains("offsets", Assert.ThrowsAny<Exception>(() => writer.Commit()).ToString());
        writer.Rollback();
    }

    private static void Compare(AtomicReader left, AtomicReader right, string field, Random random)
    {
        var (terms, others) = (left.GetTerms(field)?.GetEnumerator(), right.GetTerms(field)?.GetEnumerator());
        while (terms?.MoveNext() == true)
        {
            Assert.True(others!.MoveNext());
            Assert.Equal(terms.Term.Utf8ToString(), others.Term.Utf8ToString());
            Assert.Equal((terms.DocFreq, terms.TotalTermFreq), (others.DocFreq, others.TotalTermFreq));
            Assert.Equal(Read(terms, left.LiveDocs, field), Read(others, right.LiveDocs, field));
            var seed = random.Next();
            Assert.Equal(Advance(terms, new Random(seed), left.MaxDoc, field), Advance(others, new Random(seed), left.MaxDoc, field));
        }

        Assert.NotEqual(true, others?.MoveNext());
    }

    private static List<int> Read(TermsEnum terms, IBits? live, string field)
    {
        var numbers = new List<int>();
        var hasPositions = field is "all" or "positions";
        var documents = hasPositions ? terms.DocsAndPositions(live, null) : terms.Docs(live, null);
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            numbers.AddRange([documents.DocID, documents.Freq]);
            for (var i = 0; hasPositions && i < documents.Freq; i++)
            {
                numbers.Add(((DocsAndPositionsEnum)documents).NextPosition());
            }
        }

        return numbers;
    }

    /// <summary>Goes through the documents by leaps, and reads the positions of every other one.</summary>
    private static List<int> Advance(TermsEnum terms, Random random, int size, string field)
    {
        var numbers = new List<int>();
        var hasPositions = field is "all" or "positions";
        var documents = hasPositions ? terms.DocsAndPositions(null, null) : terms.Docs(null, null);
        var leap = random.Next(1, size + 1);
        for (var at = documents.Advance(random.Next(leap)); at != DocIdSetIterator.NO_MORE_DOCS;)
        {
            numbers.AddRange([at, documents.Freq]);
            if (random.Next(2) == 0 && hasPositions)
            {
                numbers.Add(((DocsAndPositionsEnum)documents).NextPosition());
            }

            at = random.Next(3) == 0 ? documents.NextDoc() : documents.Advance(at + 1 + random.Next(leap));
        }

        return numbers;
    }

    private static void Fill(Lucene.Net.Store.Directory directory, Random random, int documents, bool hasOutliers, Codec codec)
    {
        using var writer = Writer(directory, codec);
        for (var i = 0; i < documents; i++)
        {
            writer.AddDocument(Make(i, random, hasOutliers ? Outliers(i, random) : ""));
            if (random.Next(400) == 0)
            {
                writer.Commit();
            }
        }

        writer.DeleteDocuments(new Term("documents", "word5"));
        writer.Commit();
        if (random.Next(2) == 0)
        {
            writer.ForceMerge(1);
        }
    }

    /// <summary>Makes words that stand in many documents in a row and then in none, often in few, and far from each other.</summary>
    private static string Outliers(int number, Random random)
    {
        var words = number % 400 < 150 ? "row " : "";
        return random.Next(40) > 0 ? words + "often"
            : words + string.Join(' ', Enumerable.Range(0, random.Next(3000)).Select(at => at % 900 == 0 ? "far far" : "often"));
    }

    private static Document Make(int number, Random random, string more)
    {
        var words = more + ' ' + string.Join(' ', Enumerable.Range(0, random.Next(60)).Select(_ => $"word{random.Next(random.Next(1, 200))}"));
        var document = new Document();
        foreach (var (name, options) in Fields.Zip([IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
            IndexOptions.DOCS_AND_FREQS, IndexOptions.DOCS_ONLY]))
        {
            var text = name == "all" ? words + " every every" : words + " id" + number;
            document.Add(new Field(name, text, new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options }));
        }

        return document;
    }

    private static IndexWriter Writer(Lucene.Net.Store.Directory directory, Codec codec) =>
        new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
        {
            Codec = codec,
            UseCompoundFile = false,
            MergePolicy = new LogDocMergePolicy { NoCFSRatio = 0 },
        });
}

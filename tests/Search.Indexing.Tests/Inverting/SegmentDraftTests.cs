using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Search.Indexing.Tests.Inverting;

/// <summary>The same documents, indexed by Lucene itself and through a segment in memory, must read the same.</summary>
public sealed class SegmentDraftTests
{
    private static readonly TextField[] Texts =
    [
        new("positions", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, HasNorms: true),
        new("frequencies", IndexOptions.DOCS_AND_FREQS, HasNorms: false),
        new("lengths", IndexOptions.DOCS_AND_FREQS, HasNorms: true),
    ];

    private static readonly TermField Values = new("values");
    private static readonly NumberColumn Number = new("number");
    private static readonly BytesColumn Bytes = new("bytes");

    /// <summary>Some sort otherwise by UTF-16 than by their code points.</summary>
    private static readonly string[] Strange = ["\uFFFD", "\U0001F680", "", "a", "a\0", "aaaaaaaa", "aaaaaaaaa", "Київ"];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 40)]
    [InlineData(5, 700)]
    public void Terms_documents_positions_lengths_and_columns_are_those_that_Lucene_indexes(int seed, int documents)
    {
        var random = new Random(seed);
        var all = Enumerable.Range(0, documents).Select(number => Sample.Of(random, number)).ToList();
        using var left = Theirs(all);
        using var right = Ours(all, []);

        Compare(left, right);
    }

    [Fact]
    public void A_segment_with_very_many_terms_is_in_order()
    {
        var all = Enumerable.Range(0, 50)
            .Select(number => Sample.Of(Enumerable.Range(0, 3000).Select(i => $"{(i * 7919) ^ (number * 131)}"), number)).ToList();
        using var left = Theirs(all);
        using var right = Ours(all, []);

        Compare(left, right);
    }

    [Fact]
    public void A_document_that_is_not_live_is_left_out()
    {
        var random = new Random(7);
        var all = Enumerable.Range(0, 60).Select(number => Sample.Of(random, number)).ToList();
        using var left = Theirs(all.FindAll(sample => sample.Number % 3 != 0));
        using var right = Ours(all, [.. Enumerable.Range(0, 60).Where(number => number % 3 == 0)]);

        Compare(left, right);
    }

    [Fact]
    public void A_draft_that_was_cleared_knows_nothing_of_what_it_held()
    {
        var random = new Random(8);
        var first = Enumerable.Range(0, 30).Select(number => Sample.Of(random, number)).ToList();
        List<Sample> second = [Sample.Of(random, 1)];
        using var left = Theirs(second);
        using var directory = new RAMDirectory();
        using var writer = Writer(directory);
        var draft = new Draft();
        first.ForEach(draft.Add);
        draft.Segment.Clear();
        second.ForEach(draft.Add);
        writer.AddIndexes(draft.Segment.Read(null));
        writer.Commit();

        using var right = DirectoryReader.Open(directory);
        Compare(left, right);
    }

    [Fact]
    public void A_term_longer_than_an_index_takes_is_refused()
    {
        var terms = new TermTable();
        terms.NumberOf(new byte[TermTable.LongestTerm]);

        Assert.Contains("32767 bytes", Assert.Throws<ArgumentException>(() => terms.NumberOf(new byte[TermTable.LongestTerm + 1])).Message);
    }

    private static void Compare(DirectoryReader left, DirectoryReader right)
    {
        Assert.Equal(left.NumDocs, right.NumDocs);
        Assert.Equal(left.Leaves.Count, right.Leaves.Count);
        foreach (var (one, other) in left.Leaves.Zip(right.Leaves, (a, b) => (a.AtomicReader, b.AtomicReader)))
        {
            Array.ForEach(Texts, field => Assert.Equal(Read(one, field.Name, field.Options), Read(other, field.Name, field.Options)));
            Assert.Equal(Read(one, Values.Name, IndexOptions.DOCS_ONLY), Read(other, Values.Name, IndexOptions.DOCS_ONLY));
            for (var document = 0; document < one.MaxDoc; document++)
            {
                Assert.Equal(Columns(one, document), Columns(other, document));
            }
        }
    }

    private static List<string> Read(AtomicReader segment, string field, IndexOptions options)
    {
        var all = new List<string>();
        var terms = segment.GetTerms(field)?.GetEnumerator();
        while (terms?.MoveNext() == true)
        {
            all.Add($"{terms.Term.Utf8ToString()} {terms.DocFreq} {terms.TotalTermFreq}");
            var hasPositions = options == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
            var documents = hasPositions ? terms.DocsAndPositions(null, null) : terms.Docs(null, null);
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                var positions = Enumerable.Range(0, hasPositions ? documents.Freq : 0)
                    .Select(_ => ((DocsAndPositionsEnum)documents).NextPosition()).ToList();
                all.Add($"{documents.DocID} {documents.Freq} {string.Join(',', positions)}");
            }
        }

        return all;
    }

    private static string Columns(AtomicReader segment, int document)
    {
        var bytes = new BytesRef();
        segment.GetBinaryDocValues(Bytes.Name).Get(document, bytes);
        var lengths = Texts.Where(field => field.HasNorms).Select(field => segment.GetNormValues(field.Name).Get(document));
        return $"{segment.GetNumericDocValues(Number.Name).Get(document)} {bytes.Utf8ToString()} {string.Join(' ', lengths)}";
    }

    private static DirectoryReader Theirs(List<Sample> samples)
    {
        using Directory directory = new RAMDirectory();
        using var writer = Writer(directory);
        foreach (var sample in samples)
        {
            var document = new Document { Number.Of(sample.Number), Bytes.Of(new BytesRef(sample.Text)) };
            foreach (var field in Texts)
            {
                var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = field.Options, OmitNorms = !field.HasNorms };
                document.Add(new Field(field.Name, new SampleStream(sample), type));
            }

            sample.Values.ForEach(value => document.Add(new StringField(Values.Name, value, Field.Store.NO)));
            writer.AddDocument(document);
        }

        writer.Commit();
        return DirectoryReader.Open(directory);
    }

    private static DirectoryReader Ours(List<Sample> samples, int[] dead)
    {
        using Directory directory = new RAMDirectory();
        using var writer = Writer(directory);
        var draft = new Draft();
        samples.ForEach(draft.Add);
        var live = new FixedBitSet(Math.Max(1, samples.Count));
        live.Set(0, samples.Count);
        Array.ForEach(dead, live.Clear);
        if (samples.Count > 0)
        {
            writer.AddIndexes(draft.Segment.Read(dead.Length > 0 ? live : null));
        }

        writer.Commit();
        return DirectoryReader.Open(directory);
    }

    private static IndexWriter Writer(Directory directory)
    {
        BlockCodec.Register();
        return new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            Codec = new BlockCodec(),
            Similarity = new BM25Similarity(),
            UseCompoundFile = false,
            RAMBufferSizeMB = 256,
        });
    }

    /// <summary>Words with second forms and gaps behind them, values, and what stands in columns.</summary>
    private sealed record Sample(int Number, string Text, List<(Word Word, int Gap)> Words, List<string> Values)
    {
        public static Sample Of(Random random, int number) => new(
            number,
            new string('x', random.Next(5)),
            [.. Enumerable.Range(0, random.Next(4) * random.Next(40)).Select(_ => (WordOf(random), random.Next(8) == 0 ? random.Next(200) : 0))],
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(3) == 0 ? Strange[random.Next(Strange.Length)] : $"v{random.Next(30)}")]);

        public static Sample Of(IEnumerable<string> words, int number) =>
            new(number, "", [.. words.Select(word => (new Word(word, null, word, null), 0))], []);

        private static Word WordOf(Random random)
        {
            var stem = random.Next(5) == 0 ? Strange[random.Next(Strange.Length)] : $"w{(int)Math.Sqrt(random.Next(2000))}";
            return new Word("", null, stem, random.Next(6) == 0 ? $"also{random.Next(9)}" : null);
        }
    }

    private sealed class Draft
    {
        private readonly WordDraft[] _texts;
        private readonly ValueDraft _values;
        private readonly NumberDraft _number;
        private readonly BytesDraft _bytes;

        public Draft()
        {
            var words = new WordNumbers(isExact: false);
            _texts = [.. Texts.Select(field => Segment.Add(field, words))];
            (_values, _number, _bytes) = (Segment.Add(Values), Segment.Add(Number), Segment.Add(Bytes));
        }

        public SegmentDraft Segment { get; } = new();

        public void Add(Sample sample)
        {
            foreach (var (word, gap) in sample.Words)
            {
                Array.ForEach(_texts, text => text.Add(word));
                Array.ForEach(_texts, text => text.Skip(gap));
            }

            _values.Add(sample.Values);
            _number.Add(sample.Number);
            System.Text.Encoding.UTF8.GetBytes(sample.Text, _bytes.Bytes.Room(sample.Text.Length));
            Segment.EndDocument();
        }
    }

    /// <summary>Hands the words of a sample to Lucene.</summary>
    private sealed class SampleStream : TokenStream
    {
        private readonly Queue<(string Term, int Step)> _terms = new();
        private readonly ICharTermAttribute _term;
        private readonly IPositionIncrementAttribute _increment;

        public SampleStream(Sample sample)
        {
            (_term, _increment) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());
            var step = 1;
            foreach (var (word, gap) in sample.Words)
            {
                _terms.Enqueue((word.Stem, step));
                if (word.AlsoStem is { } also)
                {
                    _terms.Enqueue((also, 0));
                }

                step = gap + 1;
            }
        }

        public override bool IncrementToken()
        {
            var hasTerm = _terms.TryDequeue(out var next);
            _term.SetEmpty().Append(next.Term);
            _increment.PositionIncrement = next.Step;
            return hasTerm;
        }
    }
}

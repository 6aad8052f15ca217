using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Search.Indexing;
using Search.Reference;
using TextField = Search.Indexing.TextField;

namespace Search.Benchmarks.Peers;

/// <summary>The peers' fields and analysis: title and body in one stemmed form each, with positions and lengths.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The analyzers are in memory only and hold nothing to give back.")]
internal sealed class PeerText : TextSchema
{
    /// <summary>The field that all of the peers' queries look in.</summary>
    public static TextField Body { get; } = new("body", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, hasNorms: true);

    private static readonly TextField Title = new("title", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, hasNorms: true);

    [ThreadStatic]
    private static EnglishAnalyzer? _current;

    private static EnglishAnalyzer Current => _current ??= new EnglishAnalyzer(LuceneVersion.LUCENE_48);

    private readonly EnglishAnalyzer _title = new(LuceneVersion.LUCENE_48);
    private readonly EnglishAnalyzer _body = new(LuceneVersion.LUCENE_48);

    public override void AddTo(Document document, Report report)
    {
        document.Add(Title.Of(_title.GetTokenStream(Title.Name, report.Heading)));
        document.Add(Body.Of(_body.GetTokenStream(Body.Name, report.Body)));
    }

    /// <summary>Reads the words of a text as they are indexed.</summary>
    public static void Read(string text, string language, List<TextToken> tokens, int offset)
    {
        using var stream = Current.GetTokenStream(Body.Name, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var place = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var stem = term.ToString()!;
            tokens.Add(new TextToken(place.StartOffset + offset, place.EndOffset + offset, new Word(stem, null, stem, null)));
        }

        stream.End();
    }

    /// <summary>Gets the stem of a word that is none of the stop words.</summary>
    public static string StemOf(string word)
    {
        var tokens = new List<TextToken>();
        Read(word, "en", tokens, 0);
        return tokens[0].Word.Stem;
    }
}

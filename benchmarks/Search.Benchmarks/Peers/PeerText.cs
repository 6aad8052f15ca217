using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Search.Indexing;
using Search.Reference;
using TextField = Search.Indexing.TextField;

namespace Search.Benchmarks.Peers;

/// <summary>The peers' fields and analysis: title and body in one stemmed form each, with positions and lengths.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The streams are in memory only and hold nothing to give back.")]
internal sealed class PeerText : TextSchema
{
    /// <summary>The field that all of the peers' queries look in.</summary>
    public static TextField Body { get; } = new("body", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, hasNorms: true);

    private static readonly TextField Title = new("title", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, hasNorms: true);

    private readonly PeerStream _title;
    private readonly PeerStream _body;

    public PeerText()
    {
        (_title, _body) = (new PeerStream(PeerStems.Shared), new PeerStream(PeerStems.Shared));
        Fields = [Title.Of(_title), Body.Of(_body)];
    }

    public override IReadOnlyList<Field> Fields { get; }

    public override void Read(Report report)
    {
        _title.Over(report.Heading);
        _body.Over(report.Body);
    }

    /// <summary>Reads the words of a text as they are indexed.</summary>
    public static void Read(string text, string language, List<TextToken> tokens, int offset)
    {
        var words = new PeerWords(text);
        while (words.Next())
        {
            if (PeerStems.Shared.Of(text.AsSpan(words.Start, words.End - words.Start)) is { } word)
            {
                tokens.Add(new TextToken(words.Start + offset, words.End + offset, word));
            }
        }
    }

    /// <summary>Gets the stem of a word that is none of the stop words.</summary>
    public static string StemOf(string word)
    {
        var tokens = new List<TextToken>();
        Read(word, "en", tokens, 0);
        return tokens[0].Word.Stem;
    }
}

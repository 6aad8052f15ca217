using Lucene.Net.Index;
using Search.Indexing;
using Search.Reference;

namespace Search.Benchmarks.Peers;

/// <summary>The peers' fields and analysis: title and body in one stemmed form each, with positions and lengths.</summary>
internal sealed class PeerText : TextSchema
{
    /// <summary>The field that all of the peers' queries look in.</summary>
    public static TextField Body { get; } = new("body", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, HasNorms: true);

    private static readonly TextField Title = new("title", IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, HasNorms: true);

    private readonly WordDraft _title;
    private readonly WordDraft _body;

    public PeerText(SegmentDraft draft)
    {
        var stems = new WordNumbers(isExact: false);
        (_title, _body) = (draft.Add(Title, stems), draft.Add(Body, stems));
    }

    public override void Add(Report report)
    {
        Add(_title, report.Heading);
        Add(_body, report.Body);
    }

    /// <summary>Reads the words of a text as they are indexed.</summary>
    public static void Read(string text, string language, List<TextToken> tokens)
    {
        var words = new PeerWords(text);
        while (words.Next())
        {
            if (PeerStems.Shared.Of(text.AsSpan(words.Start, words.End - words.Start)) is { } word)
            {
                tokens.Add(new TextToken(words.Start, words.End, word));
            }
        }
    }

    /// <summary>Gets the stem of a word that is none of the stop words.</summary>
    public static string StemOf(string word)
    {
        var tokens = new List<TextToken>();
        Read(word, "en", tokens);
        return tokens[0].Word.Stem;
    }

    /// <summary>Adds the words of a text; a stop word leaves a gap.</summary>
    private static void Add(WordDraft field, string text)
    {
        var words = new PeerWords(text);
        while (words.Next())
        {
            if (PeerStems.Shared.Of(text.AsSpan(words.Start, words.End - words.Start)) is { } word)
            {
                field.Add(word);
            }
            else
            {
                field.Skip(1);
            }
        }
    }
}

using System.Runtime.InteropServices;
using Search.Reference;

namespace Search.Indexing;

/// <summary>The words of reports as the product indexes them: see <see cref="Fields"/>.</summary>
internal sealed class ReportText : TextSchema
{
    /// <summary>What stands beside the first word of each sentence, in the field whose sentences are told apart.</summary>
    public const string SentenceMark = "\u0001";

    /// <summary>The same in UTF-8, as it stands in the index.</summary>
    public static ReadOnlySpan<byte> SentenceTerm => "\u0001"u8;

    /// <summary>How many places lie between a heading and a body in one field: their words are not near each other.</summary>
    private const int Gap = 100;

    private readonly List<TextToken> _tokens = [];
    private readonly List<int> _sentences = [];
    private readonly WordDraft _text;
    private readonly WordDraft _heading;
    private readonly WordDraft _lead;
    private readonly WordDraft _headingExact;
    private readonly WordDraft _bodyExact;

    public ReportText(SegmentDraft draft)
    {
        var (stems, exact) = (new WordNumbers(isExact: false), new WordNumbers(isExact: true));
        (_text, _heading, _lead) = (draft.Add(Fields.Text, stems), draft.Add(Fields.Heading, stems), draft.Add(Fields.Lead, stems));
        (_headingExact, _bodyExact) = (draft.Add(Fields.HeadingExact, exact), draft.Add(Fields.BodyExact, exact));
    }

    /// <summary>Reads words the same way.</summary>
    public static void Read(string text, string language, List<TextToken> tokens) =>
        TextAnalysis.Read(text, TextAnalysis.FamilyOf(language), tokens);

    public override void Add(Report report)
    {
        var family = TextAnalysis.FamilyOf(report.Language);
        _tokens.Clear();
        TextAnalysis.Read(report.Heading, family, _tokens);
        var count = _tokens.Count;
        TextAnalysis.Read(report.Body, family, _tokens);
        Sentences.ReadStarts(report.Body, _tokens, count, _tokens.Count, _sentences);
        var heading = CollectionsMarshal.AsSpan(_tokens)[..count];
        var body = CollectionsMarshal.AsSpan(_tokens)[count..];
        _text.Add(heading);
        _text.Skip(heading.Length > 0 ? Gap - 1 : 0);
        _text.Add(body);
        _heading.Add(heading);
        _lead.Add(body[..LeadLength(report.Body, body)]);
        _headingExact.Add(heading);
        AddSentences(body);
    }

    private void AddSentences(ReadOnlySpan<TextToken> body)
    {
        var sentence = 0;
        for (var i = 0; i < body.Length; i++)
        {
            _bodyExact.Add(body[i].Word);
            if (sentence < _sentences.Count && _sentences[sentence] == i)
            {
                _bodyExact.AddBeside(SentenceTerm);
                sentence++;
            }
        }
    }

    private static int LeadLength(string body, ReadOnlySpan<TextToken> tokens)
    {
        var lineEnd = body.IndexOf('\n', StringComparison.Ordinal);
        var length = 0;
        while (length < tokens.Length && (lineEnd < 0 || tokens[length].End <= lineEnd))
        {
            length++;
        }

        return length;
    }
}

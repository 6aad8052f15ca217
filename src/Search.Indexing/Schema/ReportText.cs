using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Documents;
using Search.Reference;
using Schema = Search.Indexing.Fields;

namespace Search.Indexing;

/// <summary>The words of reports as the product indexes them: see <see cref="Fields"/>.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The streams are in memory only and hold nothing to give back.")]
internal sealed class ReportText : TextSchema
{
    private readonly List<TextToken> _tokens = [];
    private readonly List<int> _sentences = [];
    private readonly WordStream _text = new(isExact: false);
    private readonly WordStream _heading = new(isExact: false);
    private readonly WordStream _lead = new(isExact: false);
    private readonly WordStream _headingExact = new(isExact: true);
    private readonly WordStream _bodyExact = new(isExact: true);

    public ReportText() => Fields =
    [
        Schema.Text.Of(_text), Schema.Heading.Of(_heading), Schema.Lead.Of(_lead),
        Schema.HeadingExact.Of(_headingExact), Schema.BodyExact.Of(_bodyExact),
    ];

    public override IReadOnlyList<Field> Fields { get; }

    /// <summary>Reads words the same way.</summary>
    public static void Read(string text, string language, List<TextToken> tokens, int offset) =>
        TextAnalysis.Read(text, TextAnalysis.FamilyOf(language), tokens, offset);

    public override void Read(Report report)
    {
        var family = TextAnalysis.FamilyOf(report.Language);
        _tokens.Clear();
        TextAnalysis.Read(report.Heading, family, _tokens);
        var heading = _tokens.Count;
        TextAnalysis.Read(report.Body, family, _tokens);
        var all = _tokens.Count;
        _text.Over(_tokens, 0, all, gapAt: heading);
        _heading.Over(_tokens, 0, heading);
        _lead.Over(_tokens, heading, LeadEnd(report.Body, heading));
        _headingExact.Over(_tokens, 0, heading);
        Sentences.ReadStarts(report.Body, _tokens, heading, all, _sentences);
        _bodyExact.Over(_tokens, heading, all, _sentences);
    }

    private int LeadEnd(string body, int heading)
    {
        var lineEnd = body.IndexOf('\n', StringComparison.Ordinal);
        var end = heading;
        while (end < _tokens.Count && (lineEnd < 0 || _tokens[end].End <= lineEnd))
        {
            end++;
        }

        return end;
    }
}

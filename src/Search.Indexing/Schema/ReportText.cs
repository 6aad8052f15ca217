using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Documents;
using Search.Reference;

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
    private readonly WordStream _body = new(isExact: false);
    private readonly WordStream _headingExact = new(isExact: true);
    private readonly WordStream _bodyExact = new(isExact: true);

    /// <summary>Reads words the same way.</summary>
    public static void Read(string text, string language, List<TextToken> tokens, int offset) =>
        TextAnalysis.Current.Read(text, TextAnalysis.FamilyOf(language), tokens, offset);

    public override void AddTo(Document document, Report report)
    {
        var family = TextAnalysis.FamilyOf(report.Language);
        _tokens.Clear();
        TextAnalysis.Current.Read(report.Heading, family, _tokens);
        var heading = _tokens.Count;
        TextAnalysis.Current.Read(report.Body, family, _tokens);
        var all = _tokens.Count;
        document.Add(Fields.Text.Of(_text.Over(_tokens, 0, all, gapAt: heading)));
        document.Add(Fields.Heading.Of(_heading.Over(_tokens, 0, heading)));
        document.Add(Fields.Lead.Of(_lead.Over(_tokens, heading, LeadEnd(report.Body, heading))));
        document.Add(Fields.Body.Of(_body.Over(_tokens, heading, all)));
        document.Add(Fields.HeadingExact.Of(_headingExact.Over(_tokens, 0, heading)));
        Sentences.ReadStarts(report.Body, _tokens, heading, all, _sentences);
        document.Add(Fields.BodyExact.Of(_bodyExact.Over(_tokens, heading, all, _sentences)));
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

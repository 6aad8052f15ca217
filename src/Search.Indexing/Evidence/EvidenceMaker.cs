namespace Search.Indexing;

/// <summary>Says of a report what makes it count for one value of a facet.</summary>
internal sealed class EvidenceMaker(EvidenceRequest request, FacetNames names)
{
    private readonly string? _value = request.Choice.Value;
    private readonly CountedMentions _mentions = new(request.Facet, request.Choice.Value, names);

    private string Label => _value is null ? FacetChoice.Missing : names.Of(request.Facet, _value).Label;

    /// <summary>Makes a page.</summary>
    /// <param name="sequence">The sequence that was searched.</param>
    /// <param name="total">How many reports there are on all pages.</param>
    /// <param name="revisions">Those of this page, read as they are asked for.</param>
    /// <param name="next">The cursor of the next page, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public EvidencePage Page(long sequence, int total, IEnumerable<RevisionRecord> revisions, string? next, CancellationToken cancel)
    {
        var reports = new List<EvidenceReport>();
        foreach (var revision in revisions)
        {
            cancel.ThrowIfCancellationRequested();
            reports.Add(Make(revision));
        }

        return new EvidencePage(sequence, total, request.Facet.Name, request.Value, Label, reports, next);
    }

    private EvidenceReport Make(RevisionRecord revision)
    {
        var report = revision.Report;
        return new EvidenceReport(
            revision.Id,
            revision.Number,
            report.Heading,
            report.Source,
            report.Language,
            report.Published is { } published
                ? new HitPublished(published.Value, published.Precision, published.Basis, published.InFuture)
                : null,
            EvidenceBasis.Of(request.Facet, _value, revision),
            Sentences(report.Text, _mentions.Of(report)));
    }

    /// <summary>Puts mentions into their sentences.</summary>
    private static List<EvidenceSentence> Sentences(string text, IEnumerable<EvidenceMention> mentions)
    {
        var sentences = new List<EvidenceSentence>();
        List<EvidenceMention> held = [];
        var (start, end) = (0, -1);
        foreach (var mention in mentions)
        {
            if (mention.Start < end)
            {
                held.Add(mention);
                end = Math.Max(end, EndOf(text, mention));
                continue;
            }

            Close();
            held = [mention];
            (start, end) = (Indexing.Sentences.StartOf(text, mention.Start, 0), EndOf(text, mention));
        }

        Close();
        return sentences;

        void Close()
        {
            if (held.Count > 0)
            {
                sentences.Add(new EvidenceSentence(text[start..end], start, held));
            }
        }
    }

    private static int EndOf(string text, EvidenceMention mention) =>
        Indexing.Sentences.EndOf(text, Math.Max(mention.Start, mention.End - 1));
}

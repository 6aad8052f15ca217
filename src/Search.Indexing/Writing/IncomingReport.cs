using Search.Reference;

namespace Search.Indexing;

/// <summary>A report on its way into the corpus, with what it is compared with others by.</summary>
/// <param name="Report">The report, enriched.</param>
/// <param name="Fingerprint">Its fingerprint: <see cref="Indexing.Fingerprint.Of"/> the report.</param>
public sealed record IncomingReport(Report Report, Fingerprint Fingerprint)
{
    /// <summary>Makes the fingerprints of reports. May be called by many threads at once.</summary>
    public static IReadOnlyList<IncomingReport> Of(IReadOnlyList<Report> reports)
    {
        var incoming = new IncomingReport[reports.Count];
        for (var i = 0; i < incoming.Length; i++)
        {
            incoming[i] = new(reports[i], Fingerprint.Of(reports[i]));
        }

        return incoming;
    }
}

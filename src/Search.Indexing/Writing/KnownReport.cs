using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Search.Articles;

namespace Search.Indexing;

/// <summary>The last revision that a report has had, as the writer needs it.</summary>
/// <param name="Id">The report.</param>
/// <param name="Number">The revision's number.</param>
/// <param name="Position">Where its frame begins in the store.</param>
/// <param name="IsCurrent">Whether it is current.</param>
/// <param name="Seen">Where the report's first revision begins in the store.</param>
internal sealed record KnownReport(ReportId Id, int Number, long Position, bool IsCurrent, long Seen = 0)
{
    public static KnownReport Read(AtomicReader segment, int document)
    {
        var id = new BytesRef();
        segment.GetBinaryDocValues(Fields.IdOf.Name).Get(document, id);
        return new KnownReport(
            ReportId.Parse(id.Utf8ToString(), CultureInfo.InvariantCulture),
            (int)segment.GetNumericDocValues(Fields.Number.Name).Get(document),
            segment.GetNumericDocValues(Fields.Position.Name).Get(document),
            segment.GetNumericDocValues(Fields.Last.Name).Get(document) == Fields.NoEnd,
            segment.GetNumericDocValues(Fields.Seen.Name).Get(document));
    }
}

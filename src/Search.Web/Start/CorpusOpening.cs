using Search.Indexing;
using Search.Reference;

namespace Search.Web;

/// <summary>Opens the corpus of a data directory with the reference data that reports are read against.</summary>
internal static class CorpusOpening
{
    /// <exception cref="StartException">Another process holds the directory, or what it holds is damaged or of another version.</exception>
    public static Corpus Open(DataFolder folder, TimeProvider time)
    {
        try
        {
            var labels = FacetLabels.None;
            var writer = CorpusWriter.Open(folder.Data, time);
            return new(writer, writer.OpenReader(labels), labels, Unenriched);
        }
        catch (CorpusException exception)
        {
            throw new StartException(exception.Message, exception);
        }
    }

    private static Report Unenriched(Report report) => report;
}

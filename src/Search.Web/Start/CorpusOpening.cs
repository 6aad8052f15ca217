using Search.Enrichment;
using Search.Indexing;
using Search.Reference;

namespace Search.Web;

/// <summary>Opens the corpus of a data directory with the reference data that reports are read against.</summary>
internal static class CorpusOpening
{
    /// <exception cref="StartException">Another process holds the directory, or what it or the reference data holds cannot be used.</exception>
    public static Corpus Open(DataFolder folder, TimeProvider time, TextWriter progress)
    {
        try
        {
            var reference = OpenReference(folder, progress);
            var labels = LabelsOf(reference);
            var enricher = new Enricher(reference);
            var writer = CorpusWriter.Open(folder.Data, time);
            return new(writer, writer.OpenReader(labels), labels, enricher.Enrich, reference.Places);
        }
        catch (Exception exception) when (exception is CorpusException or TableException)
        {
            throw new StartException(exception.Message, exception);
        }
    }

    private static ReferenceData OpenReference(DataFolder folder, TextWriter progress)
    {
        var tables = folder.Reference ?? throw new StartException("There is no folder index-data with the gazetteer and the actors above the current folder or the program.");
        var compiled = folder.File("gazetteer.bin");
        var additions = GazetteerCompiler.AdditionsIn(folder.File("gazetteer"));
        if (!GazetteerCompiler.IsCurrent(Path.Combine(tables, "gazetteer"), compiled, additions))
        {
            progress.WriteLine("Compiling the gazetteer …");
            GazetteerCompiler.Build(Path.Combine(tables, "gazetteer"), compiled, additions);
        }

        return new(Gazetteer.Open(compiled), ActorDictionary.Load(Path.Combine(tables, "actors")));
    }

    private static FacetLabels LabelsOf(ReferenceData reference) => new(
        place => reference.Places.PathOf(place) is { Count: > 0 } path
            ? new FacetLabel(reference.Places.Label(place), path.Count > 1 ? path[^2].ToString() : null)
            : null,
        actor => reference.Actors.Find(actor) is { } known ? new FacetLabel(known.Name) : null);
}

using Search.Reference;
using Search.Testing;

[assembly: AssemblyFixture(typeof(Search.Enrichment.Tests.RealWorld))]

namespace Search.Enrichment.Tests;

/// <summary>An enricher over the tables of <c>index-data</c>, without additions; compiled once for all tests.</summary>
public sealed class RealWorld : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Lazy<ReferenceData> _reference;
    private readonly Lazy<Enricher> _enricher;

    public RealWorld()
    {
        _reference = new(Open);
        _enricher = new(() => new Enricher(Reference));
    }

    public ReferenceData Reference => _reference.Value;

    public Enricher Enricher => _enricher.Value;

    public Annotations Annotate(string text, DateOnly? published) => Enricher.Annotate(new AnnotationRequest(text)
    {
        Published =
        published
    });

    public void Dispose()
    {
        if (_reference.IsValueCreated)
        {
            Reference.Places.Dispose();
        }

        _folder.Dispose();
    }

    private ReferenceData Open()
    {
        GazetteerCompiler.Build(Repository.Path("index-data/gazetteer"), _folder.File("gazetteer.bin"), []);
        return new(Gazetteer.Open(_folder.File("gazetteer.bin")), ActorDictionary.Load(Repository.Path("index-data/actors")));
    }
}

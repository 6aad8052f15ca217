using System.Collections.Concurrent;
using System.Globalization;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Gets the label and the container of facet values, and keeps what it was told.</summary>
internal sealed class FacetNames(FacetLabels labels)
{
    private readonly FacetLabels _labels = labels;

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["ar"] = "Arabic",
        ["de"] = "German",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["fa"] = "Persian",
        ["fr"] = "French",
        ["he"] = "Hebrew",
        ["it"] = "Italian",
        ["ja"] = "Japanese",
        ["pl"] = "Polish",
        ["ru"] = "Russian",
        ["tr"] = "Turkish",
        ["uk"] = "Ukrainian",
        ["zh"] = "Chinese",
        ["und"] = "Unknown",
    };

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["article"] = "Article",
        ["lead"] = "Lead of a live blog",
        ["entry"] = "Entry of a live blog",
    };

    private readonly ConcurrentDictionary<(Facet, string), FacetLabel> _known = new();

    private readonly ConcurrentDictionary<(Facet, FacetDictionary), LabelOrder> _orders = new();

    private readonly ConcurrentDictionary<(Facet, FacetDictionary), ValueNames> _texts = new();

    /// <summary>Gets the folded names of each value of a facet, by its number in a dictionary.</summary>
    public string[] TextsOf(Facet facet, FacetDictionary dictionary) => _texts.GetOrAdd(
        (facet, dictionary),
        static (key, names) => new ValueNames(key.Item2, value =>
            (names.OthersOf(key.Item1, value)?.Names ?? []).Prepend(Find(key.Item1, value, names._labels).Label)),
        this).Texts();

    /// <summary>Gets the rank of each value of a facet in the order of labels, by its number in a dictionary.</summary>
    public int[] RanksOf(Facet facet, FacetDictionary dictionary) => _orders.GetOrAdd(
        (facet, dictionary),
        static (key, all) => new LabelOrder(key.Item2, value => Find(key.Item1, value, all).Label),
        _labels).Ranks();

    /// <summary>Gets the label of a value; the value itself where nothing names it.</summary>
    public FacetLabel Of(Facet facet, string value) =>
        _known.GetOrAdd((facet, value), static (key, all) => Find(key.Item1, key.Item2, all), _labels);

    /// <summary>Gets the other names of a place or actor; null where there are none.</summary>
    public OtherNames? OthersOf(Facet facet, string value) =>
        facet == Facet.Place && PlaceId.TryParse(value, CultureInfo.InvariantCulture, out var place) ? _labels.PlaceNames(place)
        : facet == Facet.Actor && ActorId.TryParse(value, CultureInfo.InvariantCulture, out var actor) ? _labels.ActorNames(actor)
        : null;

    private static FacetLabel Find(Facet facet, string value, FacetLabels labels)
    {
        var label =
            facet == Facet.Place ? Place(value, labels)
            : facet == Facet.Actor && ActorValue.IsUnlinked(value, out var name) ? new FacetLabel(name)
            : facet == Facet.Actor && ActorId.TryParse(value, CultureInfo.InvariantCulture, out var actor) ? labels.Actor(actor)
            : facet == Facet.Language && Languages.TryGetValue(value, out var language) ? new FacetLabel(language)
            : facet == Facet.Kind && Kinds.TryGetValue(value, out var kind) ? new FacetLabel(kind)
            : facet == Facet.Event && value == ReportValues.Longer ? new FacetLabel("Over more than one year")
            : facet == Facet.Published || facet == Facet.Event ? new FacetLabel(value, Before(value, '-'))
            : null;
        return label ?? new FacetLabel(value);
    }

    private static FacetLabel? Place(string value, FacetLabels labels) =>
        value == ReportValues.Unresolved ? new FacetLabel("Unresolved")
        : PlaceId.TryParse(value, CultureInfo.InvariantCulture, out var place) && labels.Place(place) is { } label ? label
        : new FacetLabel(value, Before(value, '.'));

    private static string? Before(string value, char separator) =>
        value.LastIndexOf(separator) is > 0 and var at ? value[..at] : null;
}

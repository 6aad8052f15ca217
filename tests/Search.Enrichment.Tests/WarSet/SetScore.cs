using System.Globalization;

namespace Search.Enrichment.Tests.WarSet;

/// <summary>
/// How the sets of distinct values that were found agree with those that were annotated, summed over reports; and each that does not.
/// </summary>
internal sealed class SetScore(string facet)
{
    private readonly List<string> _misses = [];
    private int _right;
    private int _annotated;
    private int _found;

    public string Facet { get; } = facet;

    public IReadOnlyList<string> Misses => _misses;

    public double F1 => 2.0 * _right / Math.Max(1, _annotated + _found);

    /// <summary>Pairs each annotated value with one that was found, in the order of the best agreement first.</summary>
    /// <param name="report">The report's name, for the misses.</param>
    /// <param name="annotated">The distinct values that are right.</param>
    /// <param name="found">The distinct values that were found.</param>
    /// <param name="agreements">Ways in which two values agree, the strictest first.</param>
    public void Add<TGold, TFound>(
        string report, IEnumerable<TGold> annotated, IEnumerable<TFound> found, params Func<TGold, TFound, bool>[] agreements)
    {
        var (gold, ours) = (annotated.ToList(), found.ToList());
        (_annotated, _found) = (_annotated + gold.Count, _found + ours.Count);
        foreach (var agree in agreements)
        {
            _right += gold.RemoveAll(value =>
            {
                var at = ours.FindIndex(other => agree(value, other));
                if (at >= 0)
                {
                    ours.RemoveAt(at);
                }

                return at >= 0;
            });
        }

        _misses.AddRange(gold.Select(value => $"{report} {Facet} missed {value}"));
        _misses.AddRange(ours.Select(value => $"{report} {Facet} wrong  {value}"));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Facet,-6} P {Share(_found):.000} R {Share(_annotated):.000} F1 {F1:.000} ({_annotated} annotated, {_found} found)");

    private double Share(int all) => (double)_right / Math.Max(1, all);
}

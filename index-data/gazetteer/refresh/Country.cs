using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

internal sealed class Country
{
    private static readonly string[] NewsLanguages = ["ara", "deu", "fra", "ita", "per", "pol", "por", "rus", "spa", "tur"];

    public Country(JsonElement source, Dictionary<string, string>? known, long inhabitants)
    {
        Code = source.Text("cca2");
        Name = Own("name") is { Length: > 0 } name ? name : source.GetProperty("name").Text("common");
        var point = source.GetProperty("latlng");
        Lat = OwnNumber("lat") ?? point[0].GetDouble();
        Lon = OwnNumber("lon") ?? point[1].GetDouble();
        Population = (long?)OwnNumber("population") ?? inhabitants;
        var names = new NameList(Name, Own("dropped"));
        names.AddAll(Own("names").Split('|'));
        names.AddAll(Forms(source).Select(Spelling.Clean).Where(n => Reach.ScriptOf(n) != Script.None && n.Length > 3));
        Names = [.. names];
        Demonyms = Own("demonyms") switch
        {
            "-" => [],
            "" => [.. English(source).SelectMany(WithPlural).Distinct()],
            var ours => [.. ours.Split('|')],
        };

        string Own(string column) => known is null ? "" : known[column];

        double? OwnNumber(string column) =>
            Own(column) is { Length: > 0 } number ? double.Parse(number, CultureInfo.InvariantCulture) : null;
    }

    public string Code { get; }
    public string Name { get; }
    public double Lat { get; }
    public double Lon { get; }
    public long Population { get; }
    public List<string> Names { get; }
    public List<string> Demonyms { get; }

    private static IEnumerable<string> Forms(JsonElement source)
    {
        var name = source.GetProperty("name");
        var native = name.GetProperty("native").EnumerateObject().Select(n => n.Value);
        var translated = source.GetProperty("translations").EnumerateObject()
            .Where(t => NewsLanguages.Contains(t.Name)).Select(t => t.Value);
        return native.Concat(translated).Prepend(name).SelectMany(n => new[] { n.Text("common"), n.Text("official") })
            .Concat(source.GetProperty("altSpellings").EnumerateArray().Select(a => a.GetString()!));
    }

    private static IEnumerable<string> English(JsonElement source) =>
        source.GetProperty("demonyms").GetProperty("eng").EnumerateObject().Select(d => d.Value.GetString()!);

    private static IEnumerable<string> WithPlural(string demonyms) => Regex.Split(demonyms, ", | or ").Where(d => d != "")
        .SelectMany(d => Regex.IsMatch(d, "(s|sh|ch|x|z|ese|man)$") ? [d] : new[] { d, d + "s" });
}

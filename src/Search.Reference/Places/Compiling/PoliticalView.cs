namespace Search.Reference;

/// <summary>
/// Decides to which country disputed regions belong: by law, unless <c>settings.tsv</c> asks for the view <c>de-facto</c>; then to those who
/// hold them by <c>control.tsv</c>.
/// </summary>
internal static class PoliticalView
{
    /// <summary>The tables; where they do not exist, the view is by law.</summary>
    public static readonly string[] Files = ["settings.tsv", "control.tsv"];

    private const string Law = "de-jure";

    private const string Fact = "de-facto";

    public static void Apply(PlaceDrafts drafts, string folder, TableFaults faults)
    {
        if (!File.Exists(Path.Combine(folder, Files[0])))
        {
            return;
        }

        var isFact = false;
        foreach (var row in Table.Read(Path.Combine(folder, Files[0]), ["setting", "value"], key: 1, faults))
        {
            isFact |= IsFact(row);
        }

        foreach (var row in Table.Read(Path.Combine(folder, Files[1]), ["id", "country", "since"], key: 1, faults))
        {
            Move(drafts, row, isFact);
        }
    }

    private static bool IsFact(TableRow row)
    {
        var (setting, value) = (row.Required("setting"), row.Required("value"));
        if (setting != "view" || value is not (Law or Fact))
        {
            row.Fault($"'{setting} {value}' is no setting. Write 'view' and '{Law}' or '{Fact}'.");
        }

        return value == Fact;
    }

    /// <summary>Both columns are checked in either view, so that a wrong row does not wait for a change of view.</summary>
    private static void Move(PlaceDrafts drafts, TableRow row, bool isFact)
    {
        var (place, holder) = (drafts.Find(row.Required("id")), drafts.Find(row.Required("country")));
        if (place is null || holder is not { Level: PlaceLevel.Country })
        {
            row.Fault("'id' must be a place of the tables, and 'country' the code of a country.");
        }
        else if (isFact)
        {
            place.Parent = holder;
        }
    }
}

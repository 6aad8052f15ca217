using System.Globalization;

namespace Search.Reference;

/// <summary>Reads the tables of actors.</summary>
internal sealed class ActorTables
{
    public static readonly string[] Files = ["actors.tsv", "names.tsv", "roles.tsv", "affiliations.tsv"];

    private static readonly string[] ActorColumns = ["id", "kind", "name", "country"];

    private static readonly string[] NameColumns = ["id", "language", "name", "from", "to"];

    private static readonly string[] RoleColumns = ["id", "title", "body", "from", "to"];

    private static readonly string[] AffiliationColumns = ["id", "parent", "from", "to"];

    private readonly Dictionary<ActorId, (List<ActorName> Names, List<ActorRole> Roles, List<ActorAffiliation> Affiliations)> _facts = [];

    private readonly List<Actor> _actors = [];

    private readonly Dictionary<ActorId, TableRow> _firstAffiliations = [];

    /// <summary>Reads the tables of a folder, in the order of actors.tsv.</summary>
    /// <exception cref="TableException">Anything in them is wrong.</exception>
    public static IReadOnlyList<Actor> Read(string folder)
    {
        var (tables, faults) = (new ActorTables(), new TableFaults());
        foreach (var row in Table.Read(Path.Combine(folder, Files[0]), ActorColumns, key: 1, faults))
        {
            tables.AddActor(row);
        }

        foreach (var row in Table.Read(Path.Combine(folder, Files[1]), NameColumns, key: 5, faults))
        {
            var name = new ActorName(row.Required("language"), row.Required("name"), Valid(row));
            tables.Facts(row)?.Names.Add(name);
        }

        foreach (var row in Table.Read(Path.Combine(folder, Files[2]), RoleColumns, key: 5, faults))
        {
            var role = new ActorRole(row.Required("title"), tables.Known(row, "body"), Valid(row));
            tables.Facts(row)?.Roles.Add(role);
        }

        foreach (var row in Table.Read(Path.Combine(folder, Files[3]), AffiliationColumns, key: 4, faults))
        {
            var affiliation = new ActorAffiliation(tables.Known(row, "parent"), Valid(row));
            tables.Facts(row)?.Affiliations.Add(affiliation);
            tables._firstAffiliations.TryAdd(tables.Known(row, "id"), row);
        }

        tables.RefuseCircles();

        faults.ThrowIfAny();
        return tables._actors;
    }

    private static Validity Valid(TableRow row)
    {
        var valid = new Validity(Day(row, "from"), Day(row, "to"));
        if (valid is { From: { } from, To: { } to } && to.Last < from.First)
        {
            row.Fault($"It ends ({row.Text("to")}) before it begins ({row.Text("from")}).");
        }

        return valid;
    }

    private static PartialDay? Day(TableRow row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!PartialDay.TryParse(text, out var day))
        {
            row.Fault($"'{column}' is '{text}'. Write 2024, 2024-03, 2024-03-14, or nothing.");
        }

        return day;
    }

    private void AddActor(TableRow row)
    {
        if (!ActorKinds.TryParse(row.Required("kind"), out var kind))
        {
            row.Fault($"'{row.Text("kind")}' is no kind. Use one of: {ActorKinds.All}.");
        }

        var country = row.Text("country");
        if (country.Length is not (0 or 2) || country.Any(c => !char.IsAsciiLetterUpper(c)))
        {
            row.Fault($"'{country}' is no country code. Write two capitals (UA), or nothing.");
        }

        if (!ActorId.TryParse(row.Required("id"), CultureInfo.InvariantCulture, out var id))
        {
            row.Fault($"'{row.Text("id")}' is not an actor id: use 1 to 64 of A-Z a-z 0-9 . _ -.");
            return;
        }

        var facts = (Names: new List<ActorName>(), Roles: new List<ActorRole>(), Affiliations: new List<ActorAffiliation>());
        if (_facts.TryAdd(id, facts))
        {
            _actors.Add(new Actor(id, kind, row.Required("name"), country, facts.Names, facts.Roles, facts.Affiliations));
        }
    }

    private (List<ActorName> Names, List<ActorRole> Roles, List<ActorAffiliation> Affiliations)? Facts(TableRow row) =>
        Known(row, "id") is var id && _facts.TryGetValue(id, out var facts) ? facts : null;

    /// <summary>Nothing may contain itself on any day, through however many others.</summary>
    private void RefuseCircles()
    {
        var byId = _actors.ToDictionary(actor => actor.Id);
        var circular = new HashSet<ActorId>();
        foreach (var (id, row) in _firstAffiliations)
        {
            if (!circular.Contains(id) && byId.TryGetValue(id, out var actor)
                && ActorHierarchy.CircleOf(actor, byId.GetValueOrDefault) is { } circle)
            {
                circular.UnionWith(circle);
                row.Fault($"'{id}' would contain itself: {string.Join(" in ", circle.Prepend(id))}. "
                    + "End one of these rows before the other begins.");
            }
        }
    }

    private ActorId Known(TableRow row, string column)
    {
        if (!ActorId.TryParse(row.Required(column), CultureInfo.InvariantCulture, out var id) || !_facts.ContainsKey(id))
        {
            row.Fault($"'{column}' is '{row.Text(column)}', which actors.tsv does not hold.");
        }

        return id;
    }
}

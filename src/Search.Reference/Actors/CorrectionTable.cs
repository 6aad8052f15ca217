using System.Globalization;

namespace Search.Reference;

/// <summary>Reads tables of corrections: rows in the order in which they were written, which a later row can take back.</summary>
internal sealed class CorrectionTable(Func<ActorId, bool> isKnown)
{
    private static readonly string[] Columns = ["id", "action", "name", "actor", "to", "article", "author", "date", "reason"];

    private readonly Dictionary<string, ActorCorrection?> _rows = [];

    private readonly Dictionary<string, string> _undone = [];

    /// <summary>Reads those of the files that exist, and gets the corrections that no row takes back, in their order.</summary>
    /// <exception cref="TableException">Anything in them is wrong.</exception>
    public static IReadOnlyList<ActorCorrection> Read(IEnumerable<string> files, Func<ActorId, bool> isKnown)
    {
        var (table, faults) = (new CorrectionTable(isKnown), new TableFaults());
        foreach (var file in files.Where(File.Exists))
        {
            foreach (var row in Table.Read(file, Columns, key: 0, faults))
            {
                table.Add(row);
            }
        }

        faults.ThrowIfAny();
        return [.. table._rows.Where(row => !table.IsUndone(row.Key)).Select(row => row.Value).OfType<ActorCorrection>()];
    }

    private static string Said(TableRow row) => row.Required("author").Length > 0 ? row.Required("reason") : "";

    private static DateOnly Date(TableRow row)
    {
        if (!DateOnly.TryParseExact(row.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            row.Fault($"'date' is '{row.Text("date")}'. Write a day: 2026-11-23.");
        }

        return date;
    }

    private void Add(TableRow row)
    {
        var id = row.Required("id");
        var (action, date, reason) = (row.Required("action"), Date(row), Said(row));
        var isNew = _rows.TryAdd(id, null);
        if (!isNew)
        {
            row.Fault($"The id '{id}' was given to a row before. Give this row another.");
        }
        else if (action == "undo")
        {
            Undo(row, id);
        }
        else if (Action(row, action) is { } known)
        {
            _rows[id] = new ActorCorrection(
                id, known, row.Text("name"), Actor(row, "actor"), Actor(row, "to"), row.Text("article"), row.Text("author"), date, reason);
        }
    }

    private void Undo(TableRow row, string id)
    {
        var target = row.Required("to");
        if (target == id || !_rows.ContainsKey(target))
        {
            row.Fault($"'to' is '{target}', and no row before has this id. Name the row that is taken back.");
            return;
        }

        _undone[target] = id;
    }

    /// <summary>A row is undone by one that is not undone itself.</summary>
    private bool IsUndone(string id) => _undone.TryGetValue(id, out var by) && !IsUndone(by);

    private static CorrectionAction? Action(TableRow row, string action)
    {
        var (name, actor, to) = (row.Text("name").Length > 0, row.Text("actor").Length > 0, row.Text("to").Length > 0);
        var (known, fits, form) = action switch
        {
            "merge" => (CorrectionAction.Merge, name != actor && to, "A merge has a name or an actor, not both, and the actor it goes to."),
            "split" => (CorrectionAction.Split, name && actor,
                "A split has a name and the actor that it does not mean; 'to' may say which it means."),
            "not-an-entity" => (CorrectionAction.NotAnEntity, name && !actor
                && !to, "Not-an-entity has a name, and neither 'actor' nor 'to'."),
            _ => ((CorrectionAction?)null, false, $"'{action}' is no action. Use merge, split, not-an-entity or undo."),
        };
        if (!fits)
        {
            row.Fault(form);
        }

        return fits ? known : null;
    }

    private ActorId? Actor(TableRow row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (ActorId.TryParse(text, CultureInfo.InvariantCulture, out var id) && isKnown(id))
        {
            return id;
        }

        row.Fault($"'{column}' is '{text}', which the dictionary does not hold.");
        return null;
    }
}

using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>Compares the title that a text puts before a name with the offices that the dictionary knows.</summary>
internal static class Titles
{
    private static readonly string[] Offices =
        ["president", "minister", "chancellor", "premier", "secretary", "king", "queen", "pope", "emir", "governor", "mayor", "senator"];

    /// <summary>Says whether a title is an office of state that few hold, so that whoever never held it is not meant.</summary>
    public static bool IsOffice(string title) => Array.Exists(Offices, office => title.EndsWith(office, StringComparison.Ordinal));

    /// <summary>Says whether a person holds an office of this title on a day; on any day where the report has none.</summary>
    public static bool Fits(Actor actor, string title, DateOnly? day)
    {
        foreach (var role in actor.Roles)
        {
            if (Same(role.Title, title) && (day is not { } one || role.Valid.Covers(one)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether a person holds exactly this office of a state on a day.</summary>
    public static bool Holds(Actor actor, string title, string state, ActorDictionary actors, DateOnly day)
    {
        var said = title.Replace("defense", "defence", StringComparison.Ordinal);
        foreach (var role in actor.Roles)
        {
            if (role.Title == said && role.Valid.Covers(day) && actors.Find(role.Body) is { Kind: ActorKind.State } body
                && body.Country == state)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"russian defense minister" is "defence minister"; "first deputy defence minister" is no "defence minister".</summary>
    private static bool Same(string office, string title)
    {
        var said = title.Replace("defense", "defence", StringComparison.Ordinal);
        return said.EndsWith(office, StringComparison.Ordinal) || office.EndsWith(said, StringComparison.Ordinal);
    }
}

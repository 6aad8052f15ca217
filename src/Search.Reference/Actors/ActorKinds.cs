namespace Search.Reference;

/// <summary>The words by which the dictionary's tables, and everything on the wire, name the kinds of actors.</summary>
public static class ActorKinds
{
    private static readonly (ActorKind Kind, string Text)[] Words =
    [
        (ActorKind.State, "state"), (ActorKind.Government, "government"), (ActorKind.ArmedForce, "armed-force"), (ActorKind.Unit, "unit"),
        (ActorKind.ArmedGroup, "armed-group"), (ActorKind.Person, "person"), (ActorKind.Organisation, "organisation"), (ActorKind.Media,
            "media"),
    ];

    /// <summary>Gets the word of a kind: <c>armed-force</c>.</summary>
    public static string Text(this ActorKind kind) => Array.Find(Words, word => word.Kind == kind).Text;

    /// <summary>Reads a word, or answers false.</summary>
    public static bool TryParse(string text, out ActorKind kind)
    {
        var found = Array.Find(Words, word => word.Text == text);
        kind = found.Kind;
        return found.Text is not null;
    }

    /// <summary>Gets all words, for messages.</summary>
    internal static string All => string.Join(", ", Words.Select(word => word.Text));
}

using System.Diagnostics.CodeAnalysis;
using Search.Reference;

namespace Search.Indexing;

/// <summary>The value under which the actor facet counts a mention.</summary>
/// <remarks>
/// An actor of the dictionary counts under its id. A name that nobody has listed, or that several share, counts under <c>unlinked:</c> and
/// the name as the report gives it in full: <c>unlinked:Kira Rudik</c>. No id has a colon, so the two cannot be mistaken for each other.
/// </remarks>
public static class ActorValue
{
    private const string Unlinked = "unlinked:";

    /// <summary>Gets the value of a mention, or null for a news outlet, which the facet does not count.</summary>
    public static string? Of(ActorMention mention) => mention.Kind == ActorKind.Media ? null
        : mention.Actor?.ToString() ?? OfUnlinked(mention.Name);

    /// <summary>Gets the value of a name that nobody has listed.</summary>
    internal static string OfUnlinked(string name) => Unlinked + name;

    /// <summary>Gets every value under which a mention counts: its own, and those of all that contain it. None for a news outlet.</summary>
    public static IEnumerable<string> AllOf(ActorMention mention) =>
        Of(mention) is { } value ? mention.Within.Select(container => container.ToString()).Prepend(value) : [];

    /// <summary>Says whether a text can be a value.</summary>
    internal static bool Is(string text) => ActorId.TryParse(text, null, out _) || IsUnlinked(text, out _);

    /// <summary>Gets the name of a value that stands for an unlisted name, or answers false.</summary>
    internal static bool IsUnlinked(string value, [NotNullWhen(true)] out string? name)
    {
        name = value.StartsWith(Unlinked, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(value[Unlinked.Length..])
            ? value[Unlinked.Length..] : null;
        return name is not null;
    }
}

using System.Globalization;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>
/// Applies the corrections of the dictionary to the actors that were found; a later one goes on from what the earlier made.
/// </summary>
internal sealed class CorrectedActors(ActorDictionary actors)
{
    private readonly (ActorCorrection Row, string Name)[] _rows = [.. actors.Corrections.Select(row => (row, NameKey.Of(row.Name)))];

    /// <summary>Gets the mentions as corrected.</summary>
    /// <param name="mentions">What was found.</param>
    /// <param name="article">The article, as text, or "" where the text belongs to none.</param>
    public IReadOnlyList<ActorMention> Of(IReadOnlyList<ActorMention> mentions, string article)
    {
        foreach (var (row, name) in _rows)
        {
            if (row.Article.Length == 0 || row.Article == article)
            {
                mentions = [.. mentions.Select(mention => Of(mention, row, name)).OfType<ActorMention>()];
            }
        }

        return mentions;
    }

    private ActorMention? Of(ActorMention mention, ActorCorrection row, string name) => !IsMeant(mention, row, name) ? mention
        : row.Action == CorrectionAction.NotAnEntity ? null
        : Made(mention, row, row.To is { } to ? actors.Find(to) : null);

    private static bool IsMeant(ActorMention mention, ActorCorrection row, string name) => row.Action switch
    {
        CorrectionAction.Merge => row.Actor is { } actor ? mention.Actor == actor : mention.Actor is null && Bears(mention, name),
        CorrectionAction.Split => mention.Actor == row.Actor && NameKey.Of(mention.Surface) == name,
        _ => Bears(mention, name),
    };

    private static bool Bears(ActorMention mention, string name) =>
        NameKey.Of(mention.Surface) == name || (mention.Actor is null && NameKey.Of(mention.Name) == name);

    private static ActorMention Made(ActorMention mention, ActorCorrection row, Actor? to) => mention with
    {
        Actor = to?.Id,
        Name = to?.Name ?? row.Name,
        Kind = to?.Kind ?? mention.Kind,
        Candidates = [],
        Confidence = 1,
        Why = string.Create(CultureInfo.InvariantCulture, $"correction {row.Id} by {row.Author}, {row.Date:yyyy-MM-dd}: {row.Reason}"),
    };
}

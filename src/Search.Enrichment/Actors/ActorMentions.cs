using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>Makes mentions of spans, in text order.</summary>
internal static class ActorMentions
{
    public static IReadOnlyList<ActorMention> Of(TokenizedText text, List<ActorSpan> spans)
    {
        spans.Sort((left, right) => left.First.CompareTo(right.First) is var order and not 0 ? order : left.End.CompareTo(right.End));
        var mentions = new ActorMention[spans.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var span = spans[i];
            mentions[i] = new ActorMention(
                text[span.First].Start,
                text[span.End - 1].End,
                text.Surface(span.First, span.End),
                span.Actor?.Id,
                span.Name,
                span.Kind,
                span.Role,
                span.Candidates,
                span.Confidence,
                span.Why);
        }

        return mentions;
    }
}

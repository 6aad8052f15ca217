using System.Text.Json;
using Search.Reference;

namespace Search.Cli;

/// <summary>The fields of an actor.</summary>
internal sealed class ActorFields(ActorDictionary actors)
{
    public void Write(Utf8JsonWriter json, ActorMention mention)
    {
        json.WriteString("actor_id", mention.Actor?.ToString());
        json.WriteString("name", mention.Name);
        json.WriteString("kind", mention.Kind.Text());
        json.WriteString("type", TypeOf(mention.Kind));
        var country = mention.Actor is { } id ? actors.Find(id)?.Country : null;
        json.WriteString("country", string.IsNullOrEmpty(country) ? null : country);
        json.WriteString("role", mention.Role);
        json.WriteStartArray("candidates");
        foreach (var candidate in mention.Candidates)
        {
            json.WriteStringValue(candidate.ToString());
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// The class of named entity, as the sets that taggers are measured with name them. A state is an actor only where it acts, and what
    /// acts is its government; where it is only a place it stands among the places.
    /// </summary>
    private static string TypeOf(ActorKind kind) => kind == ActorKind.Person ? "PER" : "ORG";
}

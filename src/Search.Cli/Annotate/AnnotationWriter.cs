using System.Text.Encodings.Web;
using System.Text.Json;
using Search.Enrichment;
using Search.Reference;

namespace Search.Cli;

/// <summary>Writes what was found in a text as one line of JSON.</summary>
internal sealed class AnnotationWriter(Stream output, ReferenceData reference, bool withDemonyms) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json = new(output, Options);

    private readonly PlaceFields _places = new(reference.Places);

    private readonly ActorFields _actors = new(reference.Actors);

    public void Write(AnnotateLine line, Annotations found)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WritePropertyName("id");
        line.Id.WriteTo(_json);
        WriteAll("dates", found.Dates, line, DateFields.Write);
        WriteAll("places", found.Places, line, _places.Write);
        WriteAll("actors", found.Actors, line, _actors.Write);
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
        output.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void WriteAll<T>(string name, IReadOnlyList<T> mentions, AnnotateLine line, Action<Utf8JsonWriter, T> writeFields)
        where T : Mention
    {
        _json.WriteStartArray(name);
        foreach (var mention in mentions)
        {
            if (!withDemonyms && mention is PlaceMention { Kind: PlaceMentionKind.Demonym } && line.Request.PlaceSpans is null)
            {
                continue;
            }

            _json.WriteStartObject();
            WriteSpan(mention, line.TextStart);
            writeFields(_json, mention);
            _json.WriteNumber("confidence", Math.Round(mention.Confidence, 3));
            _json.WriteString("why", mention.Why);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteSpan(Mention mention, int textStart)
    {
        var isInTitle = mention.Start < textStart;
        _json.WriteNumber("start", mention.Start - (isInTitle ? 0 : textStart));
        _json.WriteNumber("end", mention.End - (isInTitle ? 0 : textStart));
        if (isInTitle)
        {
            _json.WriteString("in", "title");
        }

        _json.WriteString("text", mention.Surface);
    }
}

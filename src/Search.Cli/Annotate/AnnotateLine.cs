using System.Globalization;
using System.Text.Json;
using Search.Enrichment;

namespace Search.Cli;

/// <summary>A line of <c>annotate</c>'s input, read: the text with its title before it, as reports have it.</summary>
internal sealed class AnnotateLine : IDisposable
{
    private const string Form = "Write an object a line: {\"id\":\"1\",\"text\":\"…\"}";

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd"];

    private readonly JsonDocument _json;

    private AnnotateLine(JsonDocument json)
    {
        _json = json;
        Id = json.RootElement.GetProperty("id");
        var title = Text(json.RootElement, "title") ?? "";
        TextStart = title.Length + 1;
        Request = new AnnotationRequest($"{title}\n{Text(json.RootElement, "text")}")
        {
            Published = Day(json.RootElement),
            PlaceSpans = Spans(json.RootElement),
        };
    }

    /// <summary>Gets the id as it was given.</summary>
    public JsonElement Id { get; }

    /// <summary>Gets where the text begins behind the title.</summary>
    public int TextStart { get; }

    /// <summary>Gets what is to be annotated.</summary>
    public AnnotationRequest Request { get; }

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line is no such object; the message says what would be right.</exception>
    public static AnnotateLine Parse(ReadOnlyMemory<byte> line)
    {
        var json = ParseJson(line);
        try
        {
            Check(json.RootElement);
            return new AnnotateLine(json);
        }
        catch (Exception fault)
        {
            json.Dispose();
            throw fault is InvalidOperationException
                ? new FormatException("a string is not valid UTF-8 or holds half a surrogate pair.", fault) : fault;
        }
    }

    public void Dispose() => _json.Dispose();

    private static JsonDocument ParseJson(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"this is no JSON, at byte {fault.BytePositionInLine}. {Form}", fault);
        }
    }

    private static void Check(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"this is no object. {Form}");
        }

        if (!root.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            throw new FormatException("\"id\" is missing, or neither a string nor a number.");
        }

        if (Text(root, "text") is null)
        {
            throw new FormatException("\"text\" is missing. Write the text as a string; \"title\" goes beside it.");
        }
    }

    private static string? Text(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new FormatException($"\"{name}\" is not a string.");

    /// <summary>The day of a date or an instant; none where it is missing, empty, or less than a day.</summary>
    private static DateOnly? Day(JsonElement root)
    {
        if (Text(root, "date") is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var day = text.Trim();
        if (DateOnly.TryParseExact(day, ["yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return null;
        }

        var end = day.AsSpan().IndexOfAny('T', ' ');
        return DateOnly.TryParseExact(end < 0 ? day : day.AsSpan(0, end), Days, CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var read)
            ? read
            : throw new FormatException($"\"date\" is '{day}'. Write a day or an instant: 2024-12-28 or 2024-12-28T09:30:00Z.");
    }

    private List<TextSpan>? Spans(JsonElement root)
    {
        if (!root.TryGetProperty("gold_spans", out var given) || given.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (given.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("\"gold_spans\" is not an array. Write [{\"start\":0,\"end\":5}].");
        }

        var text = Text(root, "text")!;
        return [.. given.EnumerateArray().Select(span => Span(span, text))];
    }

    private TextSpan Span(JsonElement span, string text)
    {
        var (start, end) = (Number(span, "start"), Number(span, "end"));
        var isRead = start >= 0 && start < end && end <= text.Length && !text.AsSpan(start, end - start).IsWhiteSpace();
        return isRead
            ? new TextSpan(start + TextStart, end + TextStart)
            : throw new FormatException(
                $"{span.GetRawText()} is no span with a word of the text. Write {{\"start\":0,\"end\":5}}, at most {text.Length}.");
    }

    /// <summary>A whole number, or -1 where there is none.</summary>
    private static int Number(JsonElement span, string name) =>
        span.ValueKind == JsonValueKind.Object && span.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var number) ? number : -1;
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>Reads one article from a JSON object in a single pass; what is not one of the seven known fields is kept as it came.</summary>
/// <remarks>
/// A known field whose value cannot be used (a date that is none, a URL that is not http) is kept among the others under its own name.
/// What no known field states is taken from the first other one that has a usual name for it, as a table's column may:
/// <see cref="ColumnNames"/>; the identity apart, which must not depend on guesses. A record without a text has its summary, and is a
/// teaser. Markup in title and body is read as the text it shows.
/// </remarks>
internal ref partial struct JsonRecord
{
    private static readonly string[] Summaries = ["description", "summary", "excerpt", "abstract", "lead_paragraph", "snippet"];

    private readonly FormatOptions _options;
    private string? _id;
    private string? _title;
    private string? _source;
    private string? _body;
    private string? _language;
    private string? _byline;
    private bool _isTeaser;
    private Published? _published;
    private Published? _updated;
    private Uri? _url;
    private JsonObject? _extra;

    private JsonRecord(FormatOptions options) => _options = options;

    /// <summary>Reads the object.</summary>
    /// <param name="json">Valid UTF-8.</param>
    /// <param name="place">The identity of a record that states no id and no URL.</param>
    /// <param name="options">Clock and default source.</param>
    /// <exception cref="JsonException">It is no JSON object, or a field is of the wrong type.</exception>
    public static Article Read(ReadOnlySpan<byte> json, string place, FormatOptions options)
    {
        var record = new JsonRecord(options);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"The record is {Name(reader.TokenType)}. Write each record as one whole object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            record.ReadField(ref reader);
        }

        reader.Read(); // Whatever follows the object is a fault.
        record.TakeOtherNames();
        return record.ToArticle(place);
    }

    private void ReadField(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            JsonText.Of(ref reader); // Refuses a name that is no text: comparing it would fail in another way.
        }

        if (reader.ValueTextEquals("body"u8))
        {
            _body = Text(ref reader, "body");
        }
        else if (reader.ValueTextEquals("title"u8))
        {
            _title = Text(ref reader, "title");
        }
        else if (reader.ValueTextEquals("source"u8))
        {
            _source = Source(ref reader);
        }
        else if (reader.ValueTextEquals("id"u8))
        {
            _id = Id(ref reader);
        }
        else if (reader.ValueTextEquals("date"u8))
        {
            var date = Value(ref reader);
            _published = _options.DateOf(AsTextOrNumber(date));
            KeepUnused("date", date, _published is not null);
        }
        else if (reader.ValueTextEquals("url"u8))
        {
            var url = Value(ref reader);
            _url = WebAddress.Read(AsText(url));
            KeepUnused("url", url, _url is not null);
        }
        else if (reader.ValueTextEquals("lang"u8))
        {
            var language = Value(ref reader);
            _language = LanguageCodes.Normalise(AsText(language));
            KeepUnused("lang", language, _language is not null || AsText(language) == LanguageDetector.Unknown);
        }
        else
        {
            var name = JsonText.Of(ref reader);
            Keep(name, Value(ref reader));
        }
    }

    private static string? Text(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        var token = reader.TokenType;
        return token switch
        {
            JsonTokenType.String => JsonText.Of(ref reader),
            JsonTokenType.Null => null,
            JsonTokenType.StartObject when JsonText.Node(ref reader) is { } node && Wrapped(node) is { } text => text,
            _ => throw new JsonException($"The field '{field}' is {Name(token)}. Write a string."),
        };
    }

    /// <summary>Gets a text, also one that stands in an object as some sites' interfaces have it.</summary>
    private static string? Wrapped(JsonNode? node) =>
        AsText(node is JsonObject holder ? holder["rendered"] ?? holder["main"] : node);

    /// <summary>A name, or an object that has one as its member <c>name</c>.</summary>
    private static string? Source(ref Utf8JsonReader reader)
    {
        reader.Read();
        var token = reader.TokenType;
        var value = JsonText.Node(ref reader);
        var name = AsText(value is JsonObject about ? about["name"] : value);
        return name switch
        {
            null when value is not null => throw new JsonException(
                $"The field 'source' is {Name(token)}. Write a string, or an object with a name."),
            { Length: > FormatOptions.LongestSource } => throw new JsonException(
                $"The field 'source' has {name.Length} characters. Write a name of at most {FormatOptions.LongestSource}."),
            _ => name,
        };
    }

    private static string? Id(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => JsonText.Of(ref reader),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.Null => null,
            _ => throw new JsonException($"The field 'id' is {Name(reader.TokenType)}. Write a string or a number."),
        };
    }

    private static JsonNode? Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonText.Node(ref reader);
    }

    private static string? AsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    // Unix time and the like.
    private static string? AsTextOrNumber(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number ? node.ToJsonString() : AsText(node);

    private void KeepUnused(string name, JsonNode? value, bool used)
    {
        if (!used && value is not null && AsText(value) is not "")
        {
            Keep(name, value);
        }
    }

    private void Keep(string name, JsonNode? value) => (_extra ??= [])[name] = value;

    private void TakeOtherNames()
    {
        TakeOtherNames(_extra);
        TakeOtherNames(_extra?["fields"] as JsonObject);
        foreach (var name in Summaries)
        {
            TakeSummary(name);
        }
    }

    private void TakeOtherNames(JsonObject? members)
    {
        foreach (var (name, value) in members?.ToList() ?? [])
        {
            var field = ColumnNames.FieldOf(name);
            var text = field is ColumnNames.Date or ColumnNames.Updated ? AsTextOrNumber(value) : Wrapped(value);
            if (field is not null && text is { Length: > 0 } && Takes(field, text))
            {
                members!.Remove(name);
            }
        }
    }

    private void TakeSummary(string name)
    {
        if (_extra is not null && Wrapped(_extra[name]) is { } summary && Takes(ref _body, summary))
        {
            _isTeaser = true;
            _extra.Remove(name);
        }
    }

    private bool Takes(string field, string text) => field switch
    {
        ColumnNames.Title => Takes(ref _title, text),
        ColumnNames.Body => Takes(ref _body, text),
        ColumnNames.Byline => Takes(ref _byline, PlainText.Line(text)),
        ColumnNames.Source => text.Length <= FormatOptions.LongestSource && Takes(ref _source, text),
        ColumnNames.Language => Takes(ref _language, LanguageCodes.Normalise(text)),
        ColumnNames.Url => Takes(ref _url, WebAddress.Read(text)),
        ColumnNames.Date => Takes(ref _published, _options.DateOf(text)),
        ColumnNames.Updated => Takes(ref _updated, _options.DateOf(text)),
        _ => false,
    };

    private static bool Takes<T>(ref T? field, T? value)
        where T : class
    {
        var takes = field is null or "" && value is not (null or "");
        field = takes ? value : field;
        return takes;
    }

    private readonly Article ToArticle(string place)
    {
        var title = PlainText.Line(Text(_title));
        var body = Text(_body);
        var source = _options.SourceOf(_source, _url);
        return new Article
        {
            Id = ArticleId.Of(source, ArticleIdentity.Choose(_id, _url, place)),
            RecordId = _id,
            Source = source,
            Title = title,
            Byline = _byline,
            Published = _published,
            Updated = _updated,
            Language = _language ?? LanguageDetector.Detect(title, body),
            Url = _url,
            Body = body,
            Extra = _extra,
            IsTeaser = _isTeaser,
        };
    }

    /// <summary>Exports of sites have their markup in them: elements of text that are closed, line breaks, or signs by name.</summary>
    private static string Text(string? text) => text is null ? ""
        : Tag().IsMatch(text) ? FragmentText.Paragraphs(text)
        : PlainText.Paragraphs(text.Contains('&') && Entity().IsMatch(text) ? WebUtility.HtmlDecode(text) : text);

    [GeneratedRegex(
        "</(?:p|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|figure)>|<br */?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(
        "&(?:#[0-9]{2,6}|#x[0-9a-f]{2,5}|amp|quot|apos|nbsp|[lg]t|[nm]dash|[lr][sd]quo|[lr]aquo|hellip);",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}

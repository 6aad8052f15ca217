using System.Text.Json.Serialization;

namespace Search.Articles;

/// <summary>Names one article for good, whatever its content becomes.</summary>
/// <remarks>
/// The text form is 16 characters of lower-case base 32 (0-9, a-v): the first 80 bits of the SHA-256 of the article's source,
/// the kind of identity it has, and that identity. Equal identities within a source give equal ids on every machine.
/// The default value is not an id.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<ArticleId>))]
public readonly record struct ArticleId : IParsable<ArticleId>
{
    private readonly string? _text;

    private ArticleId(string text) => _text = text;

    /// <summary>Makes the id of the article that <paramref name="source"/> identifies by <paramref name="identity"/>.</summary>
    public static ArticleId Of(string source, ArticleIdentity identity) =>
        new(Base32.OfHash($"{source}\n{identity.Kind}\n{identity.Value}", characters: 16));

    /// <summary>Reads an id from its text form.</summary>
    /// <exception cref="FormatException">The text is not 16 characters of 0-9 and a-v.</exception>
    public static ArticleId Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var id)
        ? id
        : throw new FormatException($"'{s}' is not an article id. An id has 16 characters of 0-9 and a-v.");

    /// <summary>Reads an id, or answers false where <see cref="Parse"/> throws.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out ArticleId result)
    {
        var valid = s is { Length: 16 } && Base32.IsText(s);
        result = valid ? new ArticleId(s!) : default;
        return valid;
    }

    /// <summary>Gets the text form.</summary>
    public override string ToString() => _text ?? "";
}

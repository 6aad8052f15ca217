using System.Text.Json.Serialization;

namespace Search.Articles;

/// <summary>Names one report for good: the article's id, a full stop, and what tells its entry from the others.</summary>
/// <remarks>
/// The second part is the entry's anchor where it has one that is safe in a URL, else <c>~</c> and a hash of the heading and time it was
/// first seen with. It is never a position, so entries may come, go and move without changing any other entry's id.
/// The default value is not an id.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<ReportId>))]
public readonly record struct ReportId : IParsable<ReportId>
{
    private const int LongestSuffix = 96;

    private readonly string? _text;

    private ReportId(string text) => _text = text;

    /// <summary>
    /// Makes the id of the entry of <paramref name="article"/> with this suffix: 1 to 96 of the characters A-Z a-z 0-9 . _ ~ -.
    /// </summary>
    /// <exception cref="ArgumentException">The suffix is empty, too long or has another character.</exception>
    public static ReportId Of(ArticleId article, string suffix) => IsSuffix(suffix)
        ? new($"{article}.{suffix}")
        : throw new ArgumentException($"'{suffix}' cannot end a report id. Use 1 to 96 of A-Z a-z 0-9 . _ ~ -.", nameof(suffix));

    /// <summary>Gets the article's part.</summary>
    public ArticleId Article => ArticleId.Parse(ToString()[..16]);

    /// <summary>Says whether a text may stand behind the article's id.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '_' or '~' or '-'))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= LongestSuffix;
    }

    /// <summary>Reads an id from its text form.</summary>
    /// <exception cref="FormatException">The text is in another form.</exception>
    public static ReportId Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var id)
        ? id
        : throw new FormatException(
            $"'{s}' is not a report id. An id is an article id, a full stop and the entry: 0123456789abcdef.block-1.");

    /// <summary>Reads an id, or answers false where <see cref="Parse"/> throws.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out ReportId result)
    {
        var valid = s is { Length: > 17 } && s[16] == '.' && Base32.IsText(s.AsSpan(0, 16)) && IsSuffix(s.AsSpan(17));
        result = valid ? new ReportId(s!) : default;
        return valid;
    }

    /// <summary>Gets the text form.</summary>
    public override string ToString() => _text ?? "";
}

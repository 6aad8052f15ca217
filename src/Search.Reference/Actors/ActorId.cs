using System.Text.Json.Serialization;
using Search.Articles;

namespace Search.Reference;

/// <summary>
/// Names an actor of the dictionary: lower-case words joined by hyphens, such as <c>volodymyr-zelensky</c>. The default value is not an id.
/// </summary>
[JsonConverter(typeof(TextJsonConverter<ActorId>))]
public readonly record struct ActorId : IParsable<ActorId>
{
    private readonly string? _text;

    private ActorId(string text) => _text = text;

    /// <summary>Reads an id from its text form.</summary>
    /// <exception cref="FormatException">
    /// The text is empty, longer than 64 characters, or has a character other than A-Z a-z 0-9 . _ -.
    /// </exception>
    public static ActorId Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var id)
        ? id
        : throw new FormatException($"'{s}' is not an actor id. Write it as the dictionary does: volodymyr-zelensky.");

    /// <summary>Reads an id, or answers false where <see cref="Parse"/> throws.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out ActorId result)
    {
        var valid = ReferenceIds.IsText(s);
        result = valid ? new ActorId(s!) : default;
        return valid;
    }

    /// <summary>Gets the text form.</summary>
    public override string ToString() => _text ?? "";
}

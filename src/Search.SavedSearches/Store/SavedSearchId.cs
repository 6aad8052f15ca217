using System.Text.Json.Serialization;
using Search.Articles;

namespace Search.SavedSearches;

/// <summary>Names one saved search for good, whatever it is called: a UUID of version 7 (RFC 9562) as 32 lower-case hex digits.</summary>
/// <remarks>The ids of later searches sort after those of earlier ones. The default value is not an id.</remarks>
[JsonConverter(typeof(TextJsonConverter<SavedSearchId>))]
public readonly record struct SavedSearchId : IParsable<SavedSearchId>
{
    private readonly Guid _value;

    private SavedSearchId(Guid value) => _value = value;

    /// <summary>Makes the id of a search that is saved at an instant.</summary>
    public static SavedSearchId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Gets the UUID, for places that want one: <c>urn:uuid:</c> names.</summary>
    public Guid ToGuid() => _value;

    /// <summary>Reads an id from its text form.</summary>
    /// <exception cref="FormatException">The text is not 32 lower-case hexadecimal digits.</exception>
    public static SavedSearchId Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var id)
        ? id
        : throw new FormatException($"'{s}' is not the id of a saved search. An id has 32 digits of 0-9 and a-f.");

    /// <summary>Reads an id, or answers false where <see cref="Parse"/> throws.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out SavedSearchId result)
    {
        var valid = Guid.TryParseExact(s, "N", out var value) && value != Guid.Empty && value.ToString("N") == s;
        result = valid ? new SavedSearchId(value) : default;
        return valid;
    }

    /// <summary>Gets the text form.</summary>
    public override string ToString() => _value.ToString("N");
}

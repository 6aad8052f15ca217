using System.Text.Json.Serialization;
using Search.Articles;

namespace Search.Reference;

/// <summary>Names a place of the gazetteer.</summary>
/// <remarks>
/// The text form tells the level: a country is its ISO 3166-1 alpha-2 code (<c>UA</c>), a first-order region the country and GeoNames'
/// admin code (<c>UA.07</c>), a second-order one both codes (<c>UA.07.6924915</c>), a place its GeoNames number (<c>706483</c>), and an
/// area of our own supplement <c>x-</c> and a name (<c>x-donbas</c>). The default value is not an id.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<PlaceId>))]
public readonly record struct PlaceId : IParsable<PlaceId>
{
    private readonly string? _text;

    private PlaceId(string text) => _text = text;

    /// <summary>Reads an id from its text form.</summary>
    /// <exception cref="FormatException">
    /// The text is empty, longer than 64 characters, or has a character other than A-Z a-z 0-9 . _ -.
    /// </exception>
    public static PlaceId Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var id)
        ? id
        : throw new FormatException(
            $"'{s}' is not a place id. Write a country (UA), a region (UA.07), a GeoNames number (706483) or an area (x-donbas).");

    /// <summary>Reads an id, or answers false where <see cref="Parse"/> throws.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out PlaceId result)
    {
        var valid = ReferenceIds.IsText(s);
        result = valid ? new PlaceId(s!) : default;
        return valid;
    }

    /// <summary>Gets the text form.</summary>
    public override string ToString() => _text ?? "";
}

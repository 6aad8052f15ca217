using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Search.Articles;

/// <summary>
/// Writes the start of a SHA-256 hash in lower-case base 32 (RFC 4648's "extended hex" alphabet): short, safe in URLs and file names.
/// </summary>
public static class Base32
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuv";

    private static readonly SearchValues<char> Digits = SearchValues.Create(Alphabet);

    /// <summary>
    /// Gets the first <paramref name="characters"/> (at most 51) base-32 digits of the SHA-256 of the UTF-8 of <paramref name="text"/>.
    /// </summary>
    public static string OfHash(string text, int characters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(characters, 51);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        Span<char> digits = stackalloc char[characters];
        for (var i = 0; i < characters; i++)
        {
            digits[i] = Alphabet[Digit(hash, i * 5)];
        }

        return new string(digits);
    }

    /// <summary>Says whether every character is a digit of the alphabet.</summary>
    public static bool IsText(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);

    private static int Digit(ReadOnlySpan<byte> bytes, int bit)
    {
        var next = (bit / 8) + 1 < bytes.Length ? bytes[(bit / 8) + 1] : 0;
        return ((bytes[bit / 8] << 8 | next) >> (11 - (bit % 8))) & 31;
    }
}

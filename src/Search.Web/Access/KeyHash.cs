using System.Security.Cryptography;
using System.Text;

namespace Search.Web;

/// <summary>The SHA-256 of a key: all that is kept of it.</summary>
internal readonly struct KeyHash
{
    private readonly byte[] _hash;

    private KeyHash(byte[] hash) => _hash = hash;

    public static KeyHash Of(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Reads 64 hexadecimal digits, with or without <c>sha256:</c> before them.</summary>
    public static bool TryRead(string text, out KeyHash hash)
    {
        var digits = text.StartsWith("sha256:", StringComparison.Ordinal) ? text[7..] : text;
        var valid = digits.Length == SHA256.HashSizeInBytes * 2 && digits.All(char.IsAsciiHexDigit);
        hash = valid ? new(Convert.FromHexString(digits)) : default;
        return valid;
    }

    /// <exception cref="StartException">The text is no hash.</exception>
    public static KeyHash ReadSetting(string text) => TryRead(text, out var hash)
        ? hash
        : throw new StartException(
            "--keys takes the SHA-256 of each key as 64 hexadecimal digits, never a key itself: printf %s \"$key\" | sha256sum");

    /// <summary>Compares in a time that tells nothing about the kept hash.</summary>
    public bool Equals(KeyHash other) => CryptographicOperations.FixedTimeEquals(_hash, other._hash);

    public override string ToString() => $"sha256:{Convert.ToHexStringLower(_hash)}";
}

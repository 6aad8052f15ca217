using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Search.Articles;

/// <summary>Tells the encoding of bytes and decodes them strictly: what does not fit is an error, never a replacement character.</summary>
/// <remarks>In this order: byte order mark; UTF-8 where all bytes fit it; what the content declares; what the bytes look like (UTF.Unknown).</remarks>
internal static class TextDecoder
{
    private const float LeastConfidence = 0.5f;

    public static bool HasUtf16Mark(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]);

    /// <summary>Gets the beginning as text for telling the format: never fails, may hold replacement characters.</summary>
    public static string Preview(ReadOnlySpan<byte> bytes) => Lenient(MarkedEncoding(bytes) ?? Encoding.UTF8).GetString(bytes).TrimStart('\uFEFF');

    /// <summary>Decodes all bytes, or says in <paramref name="problem"/> why they cannot be.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The encoding that the content names, or null.</param>
    /// <param name="text">The text without byte order mark; "" where there is a problem.</param>
    /// <param name="problem">What is wrong and what would be right; "" where nothing is.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, string? declared, out string text, out string problem)
    {
        (text, problem) = ("", "");
        if ((MarkedEncoding(bytes) ?? FittingEncoding(bytes, declared)) is not { } encoding)
        {
            problem = $"Byte {InvalidUtf8At(bytes)} is not UTF-8, and no other encoding fits. Save it as UTF-8.";
            return false;
        }

        try
        {
            text = encoding.GetString(bytes).TrimStart('\uFEFF');
            return true;
        }
        catch (DecoderFallbackException fault)
        {
            problem = $"Byte {fault.Index} is not {encoding.WebName}. Save it as UTF-8.";
            return false;
        }
    }

    /// <summary>
    /// Gets the encoding of a file of lines from how it begins: not UTF-8 only where no line with other than ASCII is UTF-8. It puts U+FFFD for
    /// what does not fit, so that the line that holds it can be told.
    /// </summary>
    public static Encoding OfLines(ReadOnlySpan<byte> head)
    {
        if (MarkedEncoding(head) is { } marked)
        {
            return Lenient(marked);
        }

        var (fitting, broken) = (0, 0);
        foreach (var range in head[..Math.Max(0, head.LastIndexOf((byte)'\n'))].Split((byte)'\n'))
        {
            var line = head[range];
            fitting += !Ascii.IsValid(line) && Utf8.IsValid(line) ? 1 : 0;
            broken += Utf8.IsValid(line) ? 0 : 1;
        }

        return broken > 0 && fitting == 0 && !IsDamagedUtf8(head) && Guess(head) is { } guessed ? Lenient(guessed) : Encoding.UTF8;
    }

    /// <summary>Gets the position of the first byte that breaks UTF-8, or the length where none does.</summary>
    public static int InvalidUtf8At(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? Strict("utf-8")
        : bytes.StartsWith<byte>([0xFF, 0xFE]) ? Strict("utf-16")
        : bytes.StartsWith<byte>([0xFE, 0xFF]) ? Strict("utf-16BE")
        : null;

    private static Encoding? FittingEncoding(ReadOnlySpan<byte> bytes, string? declared) =>
        Utf8.IsValid(bytes) ? Encoding.UTF8
        : declared is not null && Strict(declared) is { } named && named.CodePage != Encoding.UTF8.CodePage ? named
        : IsDamagedUtf8(bytes) ? null
        : Guess(bytes);

    private static Encoding? Guess(ReadOnlySpan<byte> bytes) =>
        CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected is { EncodingName: { } name, Confidence: >= LeastConfidence } ? Strict(name) : null;

    // Text of another encoding holds next to no valid UTF-8 sequences: where most are valid, the text is UTF-8 with a fault.
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var fits = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            valid += fits && !rune.IsAscii ? 1 : 0;
            invalid += fits ? 0 : 1;
            bytes = bytes[length..];
        }

        return valid > invalid;
    }

    private static Encoding Lenient(Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return lenient;
    }

    private static Encoding? Strict(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null; // A name that nobody registered: a page may declare anything.
        }
    }
}

using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Search.Articles;

/// <summary>Tells the encoding of bytes, and decodes them strictly: what does not fit is an error, never a replacement character.</summary>
/// <remarks>
/// In this order: byte order mark; UTF-8 where all bytes fit it; what the transport or the content declares; what the bytes look like
/// (UTF.Unknown). A label that the text evidently disproves is overruled (<see cref="CyrillicLabel"/>).
/// </remarks>
internal static class TextDecoder
{
    private const float LeastConfidence = 0.5f;
    private const byte Escape = 0x1B;

    /// <summary>Says whether the bytes begin as wide Unicode text does, whose zeros are no sign of binary data.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes) =>
        UnicodeForm.OfMark(bytes) is { CodePage: not 65001 } || UnicodeForm.OfZeros(bytes) is not null;

    /// <summary>Gets the beginning as text for telling the format: never fails, may hold replacement characters.</summary>
    public static string Preview(ReadOnlySpan<byte> bytes) =>
        Lenient(UnicodeForm.OfMark(bytes) ?? UnicodeForm.OfZeros(bytes) ?? Encoding.UTF8).GetString(bytes).TrimStart('\uFEFF');

    /// <summary>Decodes all bytes, or says in <paramref name="problem"/> why they cannot be.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="transport">The encoding that the transport names, or null.</param>
    /// <param name="declared">The encoding that the content names, or null.</param>
    /// <param name="text">The text without byte order mark; "" where there is a problem.</param>
    /// <param name="decided">In which encoding it was read; null where there is a problem.</param>
    /// <param name="problem">What is wrong and what would be right; "" where nothing is.</param>
    public static bool TryDecode(
        ReadOnlySpan<byte> bytes, string? transport, string? declared, out string text, out TextEncoding? decided, out string problem)
    {
        (text, decided, problem) = ("", null, "");
        if (Decide(bytes, transport, declared) is not { } decision)
        {
            problem = $"Byte {InvalidUtf8At(bytes)} is not UTF-8, and no other encoding fits. Save it as UTF-8.";
            return false;
        }

        try
        {
            text = decision.Encoding.GetString(bytes).TrimStart('\uFEFF');
            decided = TextEncoding.Of(decision.Encoding, decision.Basis);
            return true;
        }
        catch (DecoderFallbackException fault)
        {
            problem = $"Byte {fault.Index} is not {decision.Encoding.WebName}. Save it as UTF-8.";
            return false;
        }
    }

    /// <summary>Decides on the encoding of bytes, strict, or gives null where none fits.</summary>
    public static (Encoding Encoding, EncodingBasis Basis)? Decide(ReadOnlySpan<byte> bytes, string? transport, string? declared) =>
        UnicodeForm.OfMark(bytes) is { } marked ? (marked, EncodingBasis.Mark)
        : UnicodeForm.OfZeros(bytes) is { } wide ? (wide, EncodingBasis.Validity)
        : Utf8.IsValid(bytes) && !bytes.Contains(Escape) ? (EncodingNames.Find("utf-8")!, EncodingBasis.Validity)
        : Named(transport) is { } stated && Fits(bytes, stated) ? Settled(bytes, stated, EncodingBasis.Transport)
        : Named(declared) is { } own && Fits(bytes, own) ? Settled(bytes, own, EncodingBasis.Declaration)
        : Utf8.IsValid(bytes) ? (EncodingNames.Find("utf-8")!, EncodingBasis.Validity)
        : !IsDamagedUtf8(bytes) && Guess(bytes) is { } guessed ? Settled(bytes, guessed, EncodingBasis.Content)
        : null;

    /// <summary>
    /// Gets the encoding of a file of lines from how it begins: not UTF-8 only where no line with other than ASCII is UTF-8. It puts U+FFFD
    /// for what does not fit, so that the line that holds it can be told.
    /// </summary>
    public static Encoding OfLines(ReadOnlySpan<byte> head, string? transport = null)
    {
        if ((UnicodeForm.OfMark(head) ?? UnicodeForm.OfZeros(head)) is { } marked)
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

        return broken > 0 && fitting == 0 && !IsDamagedUtf8(head) && (Named(transport) ?? Guess(head)) is { } other
            ? Lenient(CyrillicLabel.Settle(head, other))
            : Encoding.UTF8;
    }

    /// <summary>
    /// Opens a content of any length as text, by how it begins. What does not fit further on is read as windows-1252 where the text is
    /// UTF-8, and becomes U+FFFD elsewhere: a feed is mended as browsers mend it.
    /// </summary>
    public static TextReader OpenText(ArticleContent content, string? transport, string? declared)
    {
        var head = WholeCharacters(content.Head.Span);
        var (encoding, basis) = Decide(head, transport, declared)
            ?? (EncodingNames.Find(IsDamagedUtf8(head) ? "utf-8" : "windows-1252")!, EncodingBasis.Fallback);
        content.Encoding = TextEncoding.Of(encoding, basis);
        return new StreamReader(content.Stream, Lenient(encoding), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
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

    // The beginning may end within a character: at most three bytes of it.
    private static ReadOnlySpan<byte> WholeCharacters(ReadOnlySpan<byte> head)
    {
        var end = head.Length;
        while (end > Math.Max(0, head.Length - 4) && head[end - 1] >= 0x80)
        {
            end--;
        }

        return head.Length < PeekStream.DefaultLength ? head : head[..end];
    }

    // UTF-8 that its bytes disprove is not believed, nor a wide form whose zeros would have shown.
    private static Encoding? Named(string? name) =>
        name is not null && EncodingNames.Find(name) is { CodePage: not (65001 or 1200 or 1201 or 12000 or 12001) } found ? found : null;

    /// <summary>Says whether all bytes are text in a strict encoding.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            encoding.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static (Encoding Encoding, EncodingBasis Basis) Settled(ReadOnlySpan<byte> bytes, Encoding labelled, EncodingBasis basis)
    {
        var settled = CyrillicLabel.Settle(bytes, labelled);
        return (settled, settled.CodePage == labelled.CodePage ? basis : EncodingBasis.Content);
    }

    private static Encoding? Guess(ReadOnlySpan<byte> bytes) =>
        CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected is { EncodingName: { } name, Confidence: >= LeastConfidence }
            ? EncodingNames.Find(name)
            : CyrillicLabel.Find(bytes);

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
        lenient.DecoderFallback = encoding.CodePage == Encoding.UTF8.CodePage
            ? new WesternFallback()
            : new DecoderReplacementFallback("\uFFFD");
        return lenient;
    }
}

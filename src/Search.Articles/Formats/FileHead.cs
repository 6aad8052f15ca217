using System.Buffers;

namespace Search.Articles;

/// <summary>How a file begins: enough to tell its format, or why it has none.</summary>
internal sealed class FileHead
{
    // A stray control character is a fault of text; one in so many bytes is no text.
    private const int RarestControl = 200;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);

    private static readonly (byte[] Magic, string Name)[] Binaries =
    [
        ("%PDF"u8.ToArray(), "a PDF document"), ([0xFD, (byte)'7', (byte)'z'], "an xz archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"), ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"), ("GIF8"u8.ToArray(), "a GIF image"), ([0x1F, 0x8B], "gzip in gzip in gzip"),
    ];

    private readonly string _text;
    private readonly string? _binary;

    private FileHead(string text, string? binary, bool isEmpty) => (_text, _binary, IsEmpty) = (text, binary, isEmpty);

    public bool IsEmpty { get; }

    public static FileHead Of(ReadOnlySpan<byte> bytes)
    {
        var binary = NameOfBinary(bytes);
        var text = binary is null ? TextDecoder.Preview(bytes) : "";
        return new FileHead(text, binary, binary is null && text.AsSpan().IsWhiteSpace());
    }

    /// <summary>Tells the format, or gives the reject that says why there is none.</summary>
    /// <param name="origin">Where the file comes from.</param>
    /// <param name="fault">Why it breaks off, or null.</param>
    /// <param name="columns">What columns of tables hold, as the reader said.</param>
    /// <param name="format">The format.</param>
    /// <param name="reject">Why it has none.</param>
    public bool TryTell(
        string origin, string? fault, IReadOnlyDictionary<string, string> columns, out ArticleFormat? format, out Reject? reject)
    {
        format = _binary is null ? ArticleFormat.All.FirstOrDefault(candidate => candidate.Recognises(_text)) ?? TableWith(columns) : null;
        reject = format is not null ? null
            : fault is not null && IsEmpty ? new(origin, null, RejectReason.Malformed, $"The file breaks off at its beginning: {fault}")
            : IsEmpty ? new(origin, null, RejectReason.Empty, "The file holds nothing.")
            : new(origin, null, RejectReason.UnknownFormat, $"{Problem} {Expected}", _text[..Math.Min(_text.Length, 1024)]);
        return format is not null;
    }

    private ArticleFormat? TableWith(IReadOnlyDictionary<string, string> columns) =>
        columns.Count > 0 && TableLayout.Find(_text, columns) is { HoldsArticles: true } layout
            && (layout.HasHeading || layout is { Fields.Count: > 1, Lacking.Count: 0 })
            ? ArticleFormat.All.First(format => format is CsvFormat)
            : null;

    private string Problem => _binary is null ? "The file is text in no known format." : $"The file is {_binary}, not text.";

    private static string Expected =>
        $"Expected: {string.Join("; ", ArticleFormat.All.Select(format => $"{format.Name} ({format.Description})"))}.";

    private static string? NameOfBinary(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, name) in Binaries)
        {
            if (bytes.StartsWith(magic))
            {
                return name;
            }
        }

        return TextDecoder.IsWide(bytes) || bytes.StartsWith("WARC/"u8) || !IsBinary(bytes) ? null : "binary data";
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        for (var rest = bytes; rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (rest[at] == 0 || ++controls > 1 + (bytes.Length / RarestControl))
            {
                return true;
            }
        }

        return false;
    }
}

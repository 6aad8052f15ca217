using System.Text;

namespace Search.Articles;

/// <summary>Makes rejects with an excerpt of the bytes that could not be read.</summary>
internal static class Rejecting
{
    public const int LongestExcerpt = 64 * 1024;

    public static Reject Of(
        ArticleFile file, long? line, RejectReason reason, string detail, ReadOnlySpan<byte> bytes, long? length = null) =>
        new(file.Origin, line, reason, detail, Excerpt(bytes), length ?? bytes.Length);

    public static Reject TooLarge(ArticleFile file, long? line, int limit, ReadOnlySpan<byte> start, long? length) =>
        new(
            file.Origin,
            line,
            RejectReason.TooLarge,
            $"The record is larger than the limit of {limit:N0} bytes. Split it, or raise the limit.",
            Excerpt(start),
            length);

    private static string Excerpt(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, LongestExcerpt)]);
}

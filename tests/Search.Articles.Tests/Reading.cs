using System.IO.Compression;
using System.Text;

namespace Search.Articles.Tests;

/// <summary>Reads inputs as the product does: from a path, whatever the format.</summary>
internal static class Reading
{
    public static async Task<IReadOnlyList<Parsed>> Read(string path, FormatOptions? options = null, ArticleFormat? format = null)
    {
        var outcomes = new List<Parsed>();
        await foreach (var found in new PathSource([path]).Read())
        {
            if (found.Reject is { } reject)
            {
                outcomes.Add(reject);
                continue;
            }

            await foreach (var parsed in ArticleReader.Read(found.File!, format, options ?? new FormatOptions()))
            {
                outcomes.Add(parsed);
            }
        }

        return outcomes;
    }

    public static Task<IReadOnlyList<Parsed>> ReadText(string content, string name = "input", FormatOptions? options = null) =>
        ReadBytes(Encoding.UTF8.GetBytes(content), name, options);

    public static async Task<IReadOnlyList<Parsed>> ReadBytes(byte[] content, string name = "input", FormatOptions? options = null, ArticleFormat? format = null)
    {
        var file = new ArticleFile(name, name, () => new MemoryStream(content));
        return await ArticleReader.Read(file, format, options ?? new FormatOptions()).ToListAsync();
    }

    public static async Task<Article> ReadArticle(string content, FormatOptions? options = null) =>
        Assert.Single(await ReadText(content, options: options)).Article ?? throw new InvalidOperationException("The input was rejected.");

    public static async Task<Reject> ReadReject(string content) =>
        Assert.Single(await ReadText(content)).Reject ?? throw new InvalidOperationException("The input was read.");

    public static byte[] Gzip(string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(content));
        }

        return packed.ToArray();
    }
}

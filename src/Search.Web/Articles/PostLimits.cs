namespace Search.Web;

/// <summary>How much one request may bring in; more is answered by 413 before any of it is taken.</summary>
internal static class PostLimits
{
    public const int BodyBytes = 64 * 1024 * 1024;

    public const int ArticleBytes = 8 * 1024 * 1024;

    public const int Articles = 10_000;
}

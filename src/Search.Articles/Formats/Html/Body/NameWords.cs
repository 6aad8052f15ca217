namespace Search.Articles;

/// <summary>
/// Parts the names of classes and ids into words in lower case: <c>article__photo-caption relatedLinks</c> is article, photo, caption,
/// related, links.
/// </summary>
internal static class NameWords
{
    public static IEnumerable<string> Of(string? name)
    {
        for (var at = 0; name is not null && at < name.Length;)
        {
            var end = at;
            while (end < name.Length && char.IsLetter(name[end]) && (end == at || !char.IsUpper(name[end]) || char.IsUpper(name[end - 1])))
            {
                end++;
            }

            if (end > at)
            {
                yield return name[at..end].ToLowerInvariant();
            }

            at = Math.Max(end, at + 1);
        }
    }
}

namespace Search.Articles;

/// <summary>The names under which tables keep what an article has.</summary>
internal static class ColumnNames
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Date = "date";
    public const string Updated = "updated";
    public const string Source = "source";
    public const string Url = "url";
    public const string Language = "lang";
    public const string Byline = "byline";
    public const string Body = "body";

    /// <summary>The fields a column can be mapped to.</summary>
    public static readonly string[] Fields = [Id, Title, Date, Updated, Source, Url, Language, Byline, Body];

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = Id,
        ["article_id"] = Id,
        ["articleid"] = Id,
        ["guid"] = Id,
        ["uid"] = Id,
        ["doc_id"] = Id,
        ["title"] = Title,
        ["headline"] = Title,
        ["heading"] = Title,
        ["name"] = Title,
        ["subject"] = Title,
        ["article_title"] = Title,
        ["webtitle"] = Title,
        ["заголовок"] = Title,
        ["date"] = Date,
        ["published"] = Date,
        ["published_at"] = Date,
        ["publish_date"] = Date,
        ["publication_date"] = Date,
        ["publishedat"] = Date,
        ["pubdate"] = Date,
        ["date_published"] = Date,
        ["datetime"] = Date,
        ["timestamp"] = Date,
        ["created_at"] = Date,
        ["pub_date"] = Date,
        ["webpublicationdate"] = Date,
        ["дата"] = Date,
        ["updated"] = Updated,
        ["updated_at"] = Updated,
        ["modified"] = Updated,
        ["date_modified"] = Updated,
        ["lastmodified"] = Updated,
        ["source"] = Source,
        ["publisher"] = Source,
        ["outlet"] = Source,
        ["site"] = Source,
        ["source_name"] = Source,
        ["publication"] = Source,
        ["newspaper"] = Source,
        ["источник"] = Source,
        ["джерело"] = Source,
        ["url"] = Url,
        ["link"] = Url,
        ["article_url"] = Url,
        ["source_url"] = Url,
        ["permalink"] = Url,
        ["href"] = Url,
        ["web_url"] = Url,
        ["weburl"] = Url,
        ["ссылка"] = Url,
        ["lang"] = Language,
        ["language"] = Language,
        ["язык"] = Language,
        ["мова"] = Language,
        ["byline"] = Byline,
        ["author"] = Byline,
        ["authors"] = Byline,
        ["автор"] = Byline,
        ["body"] = Body,
        ["text"] = Body,
        ["content"] = Body,
        ["bodytext"] = Body,
        ["article"] = Body,
        ["article_content"] = Body,
        ["article_text"] = Body,
        ["full_text"] = Body,
        ["fulltext"] = Body,
        ["maintext"] = Body,
        ["story"] = Body,
        ["текст"] = Body,
    };

    /// <summary>Gets the field that a column of this name holds, or null.</summary>
    public static string? FieldOf(string column) =>
        Known.GetValueOrDefault(column.Trim().Trim('\uFEFF').Replace(' ', '_').Replace('-', '_'));
}

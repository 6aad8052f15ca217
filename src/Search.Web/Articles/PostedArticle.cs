namespace Search.Web;

/// <summary>An article as it is sent, for the description of the API; other fields than these are kept as they come.</summary>
/// <param name="Id">The record's own id, unique within its source; else the URL identifies it.</param>
/// <param name="Title">The headline.</param>
/// <param name="Date">When it was published: a year, month, day, or an instant with its offset.</param>
/// <param name="Source">The outlet's name; else the URL's host.</param>
/// <param name="Url">The canonical address, http or https.</param>
/// <param name="Lang">The language as ISO 639-1; else it is told from the text.</param>
/// <param name="Body">The text: paragraphs parted by line feeds.</param>
internal sealed record PostedArticle(string? Id, string? Title, string? Date, string? Source, string? Url, string? Lang, string? Body);

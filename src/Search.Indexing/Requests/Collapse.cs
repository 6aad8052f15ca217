namespace Search.Indexing;

/// <summary>Whether the tellings of one story are listed one by one.</summary>
public enum Collapse
{
    /// <summary>Every report is listed: <c>none</c>.</summary>
    None,

    /// <summary>
    /// Each story is listed once, by the report seen first where that matches, else by the first in the order of those that do:
    /// <c>story</c>.
    /// </summary>
    Story,
}

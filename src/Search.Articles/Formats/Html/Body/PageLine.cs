namespace Search.Articles;

/// <summary>One line of a page's text.</summary>
/// <param name="Text">The line, without white space around it; never empty.</param>
/// <param name="Linked">How many of its characters stand in links and time stamps.</param>
/// <param name="List">Which list of the page it stands in, counted from 1; 0 where it stands in none.</param>
internal readonly record struct PageLine(string Text, int Linked, int List)
{
    /// <summary>Gets whether more than half of it is links or time stamps.</summary>
    public bool IsMostlyLinks => Linked * 2 > Text.Length;
}

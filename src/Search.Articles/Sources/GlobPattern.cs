using System.IO.Enumeration;

namespace Search.Articles;

/// <summary>A path with wildcards: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders.</summary>
/// <param name="Root">The folder before the first wildcard, from which files are identified.</param>
/// <param name="Names">The patterns below it, one for each level.</param>
internal sealed record GlobPattern(string Root, IReadOnlyList<string> Names)
{
    private static readonly char[] Separators = ['/', Path.DirectorySeparatorChar];

    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    public static GlobPattern Parse(string pattern)
    {
        var wildcard = pattern.AsSpan().IndexOfAny('*', '?');
        var slash = pattern.AsSpan(0, wildcard).LastIndexOfAny(Separators);
        var root = slash < 0 ? "." : slash == 0 ? "/" : pattern[..slash];
        return new GlobPattern(root, pattern[(slash + 1)..].Split(Separators, StringSplitOptions.RemoveEmptyEntries));
    }

    public IEnumerable<Found> Find()
    {
        var any = false;
        var all = Directory.Exists(Root) ? FolderTree.Walk(Root, Levels) : [];
        foreach (var found in all.Where(Matches))
        {
            any = true;
            yield return found;
        }

        if (!any)
        {
            yield return new Reject(
                ToString(), null, RejectReason.Missing, $"No file matches '{this}'. Check the pattern; ** stands for any folders.");
        }
    }

    private int Levels => Names.Contains("**") ? int.MaxValue : Names.Count;

    public override string ToString() => $"{Root}/{string.Join('/', Names)}";

    private bool Matches(Found found) => found.File is not { } file || Matches(file.Path.Split('/'), Names);

    private static bool Matches(ReadOnlySpan<string> path, IReadOnlyList<string> names, int at = 0)
    {
        if (at == names.Count)
        {
            return path.IsEmpty;
        }

        if (names[at] == "**")
        {
            return Matches(path, names, at + 1) || (!path.IsEmpty && Matches(path[1..], names, at));
        }

        return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(names[at], path[0], ignoreCase: false)
            && Matches(path[1..], names, at + 1);
    }
}

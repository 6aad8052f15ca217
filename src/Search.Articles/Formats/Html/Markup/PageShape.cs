using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>The shape of a parsed page: how deep it nests, and what it costs to walk from sibling to sibling.</summary>
/// <param name="Depth">The most elements within one another.</param>
/// <param name="SiblingSteps">The sum over all elements of the square of their number of children.</param>
internal readonly record struct PageShape(int Depth, long SiblingSteps)
{
    /// <summary>The most steps for which SmartReader, which finds each sibling by searching its parent, still takes seconds.</summary>
    public const long MostSteps = 100_000_000;

    /// <summary>Gets whether the page's lists of siblings are too long for SmartReader.</summary>
    public bool IsWide => SiblingSteps > MostSteps;

    public static PageShape Of(INode root)
    {
        var (depth, steps) = (0, 0L);
        var path = new Stack<(INodeList Children, int Next)>();
        for (var node = root; ;)
        {
            var children = node.ChildNodes;
            steps += (long)children.Length * children.Length;
            depth = Math.Max(depth, path.Count + 1);
            path.Push((children, 0));
            if (Next(path) is not { } next)
            {
                return new(depth, steps);
            }

            node = next;
        }
    }

    private static IElement? Next(Stack<(INodeList Children, int Next)> path)
    {
        while (path.TryPop(out var level))
        {
            for (var at = level.Next; at < level.Children.Length; at++)
            {
                if (level.Children[at] is IElement element)
                {
                    path.Push((level.Children, at + 1));
                    return element;
                }
            }
        }

        return null;
    }
}

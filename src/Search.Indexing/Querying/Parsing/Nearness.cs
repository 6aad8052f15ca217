using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Search.Indexing;

/// <summary>How near each other words must stand.</summary>
/// <remarks>
/// The text form is what follows the <c>~</c>: the most other words between the first and the last, or <c>sentence</c>; <c>&gt;</c> before
/// it asks for the order written.
/// </remarks>
/// <param name="Between">The most other words between them; null where they must be in one sentence instead.</param>
/// <param name="IsOrdered">Whether they must stand in the order written.</param>
internal readonly record struct Nearness(int? Between, bool IsOrdered)
{
    /// <summary>The largest number of words between.</summary>
    public const int Largest = 1000;

    private const string Sentence = "sentence";

    public const string Expected = "\"missile Kharkiv\"~5, ~>5 for that order, or ~sentence";

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Nearness? nearness)
    {
        var isOrdered = text is ['>', ..];
        var rest = isOrdered ? text[1..] : text;
        nearness = rest.Equals(Sentence, StringComparison.OrdinalIgnoreCase) ? new Nearness(null, isOrdered)
            : int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var between) && between <= Largest
                ? new Nearness(between, isOrdered)
            : null;
        return nearness is not null;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsOrdered ? ">" : "")}{(Between is { } between ? between : Sentence)}");
}

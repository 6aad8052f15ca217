using System.Text.RegularExpressions;

namespace Search.Indexing;

/// <summary>Knows the lines that an outlet prints around its stories and that say nothing of them.</summary>
/// <remarks>
/// Only short lines count, and only such as begin with a set phrase: bylines, credits of desks, copyright, calls to read, follow or sign
/// up. They are no part of what two tellings share or differ in.
/// </remarks>
internal static partial class BoilerplateLines
{
    private const int Longest = 160;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "by", "additional", "reporting", "writing", "editing", "compiled", "edited", "reported", "written",
            "copyright", "all", "our", "read", "see", "learn", "watch", "related", "more", "most", "sign", "log",
            "subscribe", "follow", "join", "share", "click", "tap", "download", "advertisement", "promoted",
            "photo", "photos", "image", "images", "picture", "pictures", "file", "this", "support", "donate", "become",
            "читайте", "подпишитесь", "подписывайтесь", "підпишіться", "підписуйтесь",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Says whether a line is one.</summary>
    public static bool Has(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length <= Longest && !line.IsEmpty && MayBegin(line) && Phrase().IsMatch(line);
    }

    /// <summary>Nearly every line is told by its first word, which costs little.</summary>
    private static bool MayBegin(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(" :\t");
        return !char.IsLetter(line[0]) || FirstWords.Contains(end < 0 ? line : line[..end]);
    }

    [GeneratedRegex(
        """
        ^[(\[*—-]*\s*(
          by\ \p{Lu}[\p{L}'’.-]*(\ \p{L}[\p{L}'’.-]*){1,5}(,\ .{0,40})?$
        | ((additional\ )?reporting|writing|editing|compiled|edited|reported|written)\ by\b
        | (copyright|©|\(c\))\s | all\ rights\ reserved\b | our\ standards:
        | (read|see|learn|watch)\ (more|also|next)\b | related(\ (articles?|stories|coverage))?:?$ | more\ on\ this\b | most\ (read|popular)\b
        | (sign|log)\ (up|in)\b.{0,60}\b(newsletter|e-?mail|alert|account|inbox|briefing)s?\b | subscribe\b | follow\ (us|our)\b | join\ us\b
        | share\ (this|on|via)\b | (click|tap)\ here\b | download\ (our|the)\b.{0,20}\bapp\b | advertisement$ | promoted\b
        | (photo|image|picture)s?:? \ (by|courtesy|credit)\b | file\ photo\b
        | this\ (article|story|report)\ (was|has\ been)\ (originally\ )?(published|updated|translated|amended)\b
        | (support|donate|become\ a)\b.{0,60}\b(journalism|us|today|member|supporter|subscriber|donation)\b
        | читайте\ (также|ще|також) | подпи(шитесь|сывайтесь)\b | підпи(шіться|суйтесь)\b
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();
}

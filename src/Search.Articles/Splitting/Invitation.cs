using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>
/// Tells short paragraphs that are nothing but an invitation to the reader (to a newsletter, a channel, an app) or a note that a live blog
/// has ended.
/// </summary>
/// <remarks>
/// The whole paragraph must be such phrases: one with a comma or a quotation is somebody's sentence ("Sign up for the army, the governor
/// said.").
/// </remarks>
internal static partial class Invitation
{
    private const int Longest = 200;

    public static bool IsOne(string line) => line.Length <= Longest && Whole().IsMatch(line);

    [GeneratedRegex(
        """
        ^\s*(?:(?:
          (?:please\ |click\ here\ to\ )?(?:sign\ up|subscribe|register)(?:\ (?:here|now|today|free|for\ free))*
            (?:\ (?:to|for)\ (?:our|the|a)\b[^.,!?;"“”«»]{0,60}
              \b(?:newsletter|e-?mail|briefing|alert|channel|podcast|bulletin)s?\b[^.,!?;"“”«»]{0,60})?
        | get\ (?:our|the)\b[^.,!?;"“”«»]{0,80}\b(?:in|to)\ your\ inbox\b[^.,!?;"“”«»]{0,30}
        | (?:please\ )?(?:follow|like|join|find)\ us\ on\ (?:our\ )?
            (?:telegram|whatsapp|x|twitter|facebook|instagram|youtube|threads|bluesky|viber|tiktok|linkedin|signal|social|google\ news)
            \b[^.!?;"“”«»]{0,80}
        | (?:follow|join)\ our\b[^.,!?;"“”«»]{0,40}\b(?:channel|telegram|whatsapp|twitter|facebook|instagram)\b[^.,!?;"“”«»]{0,30}
        | download\ (?:our|the)\b[^.,!?;"“”«»]{0,40}\bapp\b(?:\ (?:here|now|today|for\ free))?
        | (?:this|our|the)\ (?:live\ ?)?(?:blog|coverage|page|live)\ (?:is|has)\ (?:now\ )?(?:been\ )?
            (?:closed|ended|finished|paused|closing)(?:\ now|\ for\ (?:today|the\ (?:day|night)))?
        | we(?:\ are|['’]re|\ have|['’]ve)\ (?:now\ )?(?:closing|closed|pausing|paused|ending|ended)
            \ (?:this|our|the)\ live\ ?(?:blog|coverage|page)(?:\ (?:now|here|for\ (?:today|the\ (?:day|night))))?
        | (?:thanks|thank\ you)\ for\ (?:reading|following|joining\ us|following\ (?:our|the)\ (?:live\ ?)?(?:blog|coverage))
        | підписуйтес[ья]\ на\ (?:наш|нас)\b[^.,!?;"“”«»]{0,60} | підпишіться\ на\ (?:наш|нас)\b[^.,!?;"“”«»]{0,60}
        | (?:подписывайтесь|подпишитесь)\ на\ (?:наш|нас)\b[^.,!?;"“”«»]{0,60} | чита(?:йте|ть|ти)\ нас\ [ву]\b[^.!?;"“”«»]{0,60}
        )[.!…\s→>»]*)+$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}

using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>
/// Tells the set phrases that outlets print between the paragraphs of a story: pointers to other stories, appeals, advertisement marks,
/// picture credits.
/// </summary>
/// <remarks>
/// A phrase counts only where it makes the line: at its beginning, in a short line, and followed by a colon, a bracket or a title, or as
/// the whole line. A sentence that merely begins so ("Read more slowly, the minister said.") ends as sentences do and stays.
/// </remarks>
internal static partial class PageFurniture
{
    private const int LongestPointer = 220;
    private const int LongestMark = 60;
    private const int LongestCredit = 160;

    public static bool IsOne(PageLine line)
    {
        var text = line.Text;
        return text.Length <= LongestMark && Mark().IsMatch(text) ? true
            : text.Length <= LongestPointer && Pointer().IsMatch(text) ? true
            : text.Length <= LongestPointer && Lead().IsMatch(text) && (line.Linked * 4 > text.Length || !Sentences.EndsOne(text)) ? true
            : text.Length <= LongestCredit && Credit().IsMatch(text);
    }

    // The whole line.
    [GeneratedRegex(
        """
        ^\W*(
          advertise?ments? | advert | sponsored(\ content)? | promoted(\ content)? | anzeige | publicité | publicidad | pubblicità | реклама | إعلان | פרסומת | reklama
        | (story|article)\ continues\ (below|after)(\ (this\ )?advertisements?)? | continue\ reading(\ the\ main\ story)? | skip\ advertisement
        | share | share\ (this|on|via)\b.{0,40} | tweet | print | e-?mail | save | copy\ link | link\ copied | facebook | twitter | whatsapp | telegram | linkedin | reddit | pinterest
        | (related|more)(\ (articles?|stories|topics?|news|coverage|content|links?|posts?|videos?))? | recommended(\ (for\ you|stories|articles))? | most\ (read|popular|viewed) | trending(\ now)? | you\ (may|might)\ also\ like
        | read\ (more|next|also) | see\ also | see\ more | show\ more | load\ more | view\ (more|gallery|image\ in\ fullscreen) | watch | click\ here | learn\ more
        | photos? | images? | video | gallery | caption | close | play | hide\ caption | toggle\ caption | enlarge(\ this\ image)? | image\ source,?.{0,40} | image\ caption,?
        | loading(\.{3}|…)? | \d+\ (min(ute)?s?)\ read | \d*\ *(comments?|shares?|views?) | tags?:?.{0,50} | topics?: .{0,50} | filed\ under:?.{0,50}
        | updated? | published | \(?\ ?function\ ?\(.*
        )\W*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    // A phrase that a title follows, with a mark between them.
    [GeneratedRegex(
        """
        ^\W*(
          read(\ (more|also|next|now|this|on))? | also\ read | see(\ also)? | related(\ (article|story|stories|coverage|content|news|video|link)s?)? | more(\ (on|from|about)\b[^:]{0,40})? | watch(\ (more|now|live|also))?
        | listen(\ (more|now))? | recommended | explainer | further\ reading | don['’]t\ miss | must\ read | read\ the\ full\ (story|article)
        | lire(\ aussi|\ également|\ plus)? | à\ lire(\ aussi)? | voir\ aussi | (lesen\ sie|mehr)(\ auch|\ dazu|\ zum\ thema)? | siehe\ auch | lea(\ también|\ más)? | leer\ más | le(e|a)\ tamb(ié|e)n | leia\ (também|mais) | leggi\ anche | lees\ ook | czytaj\ (też|także|również|więcej) | zobacz\ (też|także)
        | читайте\ (также|також|ще|еще|ещё|подробнее) | читати\ також | дивіться\ також | смотрите\ также | по\ теме | за\ темою | подробнее | докладніше
        | اقرأ\ (أيضا|أيضًا|المزيد) | شاهد(\ أيضا)? | קרא(ו)?\ (עוד|גם)
        )\s*([:|»>→►]|\s[–—-]\s)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pointer();

    // A phrase that opens an appeal or a pointer without a mark; a sentence may begin so.
    [GeneratedRegex(
        """
        ^\W*(
          read\ more\b | read\ also\b | also\ read\b | see\ also\b | click\ here\b | follow\ (us|the|@)\b? | like\ us\ on\b | join\ us\ on\b | sign\ up\ (for|to|here|now|today)\b | subscribe\ (to|now|here|today)\b | get\ (the|our)\b.{0,60}\b(newsletter|inbox|app)\b
        | download\ (the|our)\b.{0,40}\bapp\b | (this|the)\ (article|story|post)\ (was\ )?(originally|first)\ (appeared|published)\b | support\ (our|independent)\ journalism
        | (copyright|©)\b? | \(c\)\ \d{4} | all\ rights\ reserved
        | подпи(сывайтесь|шитесь|саться) | підпи(суйтесь|шіться) | suivez-nous | abonnez-vous | folgen\ sie\ uns | síguenos | suscríbete | iscriviti | siga-nos
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Lead();

    [GeneratedRegex(
        """
        ^\W*( (photo|photograph|picture|image|video|illustration|graphic)s?(\ (by|credit|courtesy\ of|source))?\s?[:|/©] | photo(graph)?s?\ by\b | credit(s)?\s?: | (image|photo|picture)\ (source|credit|caption)\b | getty\ images | файл\ фото | фото\s?: | foto\s?: | crédit\ photo )
        | (/|via\ |\|\ ?|©\ ?|\() (getty(\ images)? | ap(\ photo)? | afp | reuters | epa(-efe)? | shutterstock | istock(photo)? | anadolu(\ agency)?) [^.]{0,30}\)?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Credit();
}

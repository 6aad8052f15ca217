using System.Collections.Frozen;

namespace Search.Indexing;

/// <summary>Forms of English words that no rule takes back to their word: irregular verbs and plurals, and British spellings.</summary>
/// <remarks>
/// The verbs are those of the irregular verbs in school grammar that reports use, and the present participles that KStem's word list has as
/// words of their own though they say no more than their verb (killing, striking). Forms that are words of their own are left out (left,
/// found, saw, wound, lay, bore), and so are participles that mean a thing (building, crossing, mining, training).
/// </remarks>
internal static class EnglishForms
{
    /// <summary>A line is a word, then the forms that become it.</summary>
    internal static readonly string[] Lines =
    [
        "become became becoming", "begin began begun beginning", "bleed bled", "blow blew blown", "break broke broken", "breed bred",
        "bring brought bringing", "build built", "burn burnt burning", "buy bought", "call calling", "catch caught", "choose chose chosen",
        "come came coming", "cut cutting", "deal dealt dealing", "demand demanding", "die dying", "dig dug digging",
        "draw drew drawn drawing", "drive drove driven driving", "eat ate eaten", "end ending", "fail failing", "fall fell fallen",
        "feed fed", "feel felt", "fight fought", "flee fled", "fly flew flown flying", "forbid forbade forbidden", "force forcing",
        "forget forgot forgotten", "freeze froze frozen freezing", "gather gathering", "get got", "give gave given giving",
        "go went gone going", "grow grew grown", "hang hung hanging", "happen happening", "help helping", "hide hid hidden hiding",
        "hold held holding", "impose imposing", "keep kept keeping", "kill killing", "know knew known knowing", "lead led leading",
        "lend lent", "lose lost", "make made making", "meet met meeting", "mislead misled", "move moving", "offer offering",
        "overcome overcame", "overrun overran", "oversee oversaw overseen", "overtake overtook overtaken", "overthrow overthrew overthrown",
        "pay paid", "provide providing", "rebuild rebuilt", "receive receiving", "retake retook retaken", "ride rode ridden",
        "ring rang rung", "rise rose risen rising", "run ran running", "say said saying", "search searching", "see seen seeing",
        "seek sought", "sell sold", "send sent", "serve serving", "shake shook shaken", "shoot shot", "show shown showing",
        "shrink shrank shrunk", "sing sang sung", "sink sank sunk", "sit sat sitting", "sleep slept", "speak spoke spoken", "spend spent",
        "stab stabbing", "stand stood", "steal stole stolen", "stop stopping", "strike struck stricken striking", "suffer suffering",
        "swear swore sworn", "sweep swept", "swim swam swum", "swing swung", "take took taken taking", "teach taught teaching",
        "tear tore torn", "tell told telling", "think thought thinking", "throw threw thrown", "traffic trafficked trafficking",
        "turn turning", "undergo underwent undergone", "understand understood understanding", "undertake undertook undertaken",
        "uphold upheld", "visit visiting", "wake woke woken", "want wanting", "warn warning", "wear wore worn", "win won winning",
        "withdraw withdrew withdrawn", "withhold withheld", "write wrote written writing",
        "airman airmen", "businessman businessmen", "child children", "congressman congressmen", "countryman countrymen", "crewman crewmen",
        "fisherman fishermen", "foot feet", "gunman gunmen", "infantryman infantrymen", "knife knives", "lawman lawmen", "life lives",
        "man men", "militiaman militiamen", "policeman policemen", "rifleman riflemen", "serviceman servicemen", "spokesman spokesmen",
        "statesman statesmen", "spokeswoman spokeswomen", "thief thieves", "tribesman tribesmen", "wife wives", "woman women",
        "armor armour armoured", "behavior behaviour", "center centre", "color colour", "defense defence", "favor favour", "gray grey",
        "harbor harbour", "honor honour", "kilometer kilometre", "labor labour", "license licence", "liter litre", "maneuver manoeuvre",
        "meter metre", "neighbor neighbour neighbouring neighboring", "offense offence", "pretense pretence", "program programme",
        "rumor rumour", "theater theatre",
    ];

    /// <summary>Names that the rules would take for forms of another word: Hamas of Hama, Timor of time, Denys of deny.</summary>
    internal static readonly string[] Names =
    [
        "agence", "ales", "anas", "anders", "aral", "bogor", "denys", "eyal", "fars", "hamas", "hans", "hims", "homs", "isis", "jaber",
        "kitchener", "laval", "peres", "rodion", "safed", "saied", "santos", "shams", "shas", "tartus", "timor", "wales", "willy",
    ];

    private const int ShortestRoot = 4;

    private static readonly FrozenDictionary<string, string> WordOf = Lines
        .Select(line => line.Split(' '))
        .SelectMany(forms => forms.Skip(1).Select(form => KeyValuePair.Create(form, forms[0])))
        .Concat(Names.Select(name => KeyValuePair.Create(name, name)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Ending, string Level)[] Endings =
        [("isation", "ization"), ("ised", "ize"), ("ized", "ize"), ("ising", "ize"), ("izing", "ize"), ("ise", "ize")];

    /// <summary>Gets the word that a form belongs to, a name itself, or null where it is none of these.</summary>
    public static string? Find(string form) => WordOf.GetValueOrDefault(form);

    /// <summary>
    /// Levels the endings of mobilise and mobilize, mobilisation and mobilization, behind at least four letters (not in rise or advise).
    /// </summary>
    public static string LevelSpelling(string stem)
    {
        foreach (var (ending, level) in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal))
            {
                return stem.Length - ending.Length >= ShortestRoot ? stem[..^ending.Length] + level : stem;
            }
        }

        return stem;
    }
}

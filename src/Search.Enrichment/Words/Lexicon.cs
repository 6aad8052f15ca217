using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Words;

/// <summary>The words that the rules of places and actors know, by the hashes of their keys.</summary>
internal static class Lexicon
{
    /// <summary>Words of the language, capitalised only where a sentence begins or a heading is set in capitals.</summary>
    public static readonly FrozenSet<ulong> CommonWords = WordTable.Words("words", "common");

    /// <summary>
    /// Words that are written with a capital and name neither place nor actor by themselves: calendar words, directions, weapons, feasts.
    /// </summary>
    public static readonly FrozenSet<ulong> CapitalWords = WordTable.Words("words", "capital");

    /// <summary>Words behind which a full stop ends no sentence.</summary>
    public static readonly FrozenSet<ulong> Abbreviations = WordTable.Words("words", "abbreviation");

    /// <summary>First names so common that a place of the same name is doubtful.</summary>
    public static readonly FrozenSet<ulong> FirstNames = WordTable.Words("first-names", "first name");

    /// <summary>First names of all languages that war reports bring together, the common ones among them.</summary>
    public static readonly FrozenSet<ulong> GivenNames = WordTable.Words("first-names");

    /// <summary>How surnames of many languages end: -enko, -shvili, -oglu.</summary>
    public static readonly IReadOnlyList<string> SurnameEndings = [.. WordTable.Rows("surnames").Select(row => row[0])];

    /// <summary>Words that stand last in a body's name, with the kind of body: council, brigades.</summary>
    public static readonly FrozenDictionary<ulong, ActorKind> BodyHeads = Bodies("last");

    /// <summary>Words that a body's name can begin with, of or for behind them: "Ministry of", "Army of".</summary>
    public static readonly FrozenDictionary<ulong, ActorKind> BodyStarts = Bodies("first");

    /// <summary>Words of other languages that begin a group's name: Ansar, Jaish, Liwa.</summary>
    public static readonly FrozenDictionary<ulong, ActorKind> BodyStems = Bodies("stem");

    /// <summary>Words that with an article and a capital mean the body named before: "the Council".</summary>
    public static readonly FrozenDictionary<ulong, ActorKind> ShortBodies = Bodies("short");

    /// <summary>Offices, ranks and honorifics that stand before a person's name.</summary>
    public static readonly FrozenSet<ulong> Titles = WordTable.Words("roles", "title");

    /// <summary>Words that make the phrase of an office: deputy, prime, acting.</summary>
    public static readonly FrozenSet<ulong> TitleParts = WordTable.Words("roles", "part", "title");

    /// <summary>Last words of organisations' names: a place name before one belongs to it.</summary>
    public static readonly FrozenSet<ulong> OrganisationTails = WordTable.Words("bodies", "organisation");

    /// <summary>Words for bodies through which a state acts: forces, government, ministry.</summary>
    public static readonly FrozenSet<ulong> StateBodies = WordTable.Words("bodies", "forces", "government");

    /// <summary>The bodies of <see cref="StateBodies"/> that are part of its government.</summary>
    public static readonly FrozenSet<ulong> GovernmentBodies = WordTable.Words("bodies", "government");

    /// <summary>Last words of units' names: brigade, regiment.</summary>
    public static readonly FrozenSet<ulong> UnitWords = WordTable.Words("bodies", "unit");

    /// <summary>Words for a region or district: oblast, governorate.</summary>
    public static readonly FrozenSet<ulong> RegionWords = WordTable.Words("bodies", "region");

    /// <summary>Verbs of saying and acting, in the forms that follow a subject.</summary>
    public static readonly FrozenSet<ulong> ActingVerbs = WordTable.Words("verbs", "say", "act");

    /// <summary>Verbs of saying, in the forms that follow or precede who speaks.</summary>
    public static readonly FrozenSet<ulong> SayingVerbs = WordTable.Words("verbs", "say");

    /// <summary>Verbs whose object is spoken to or held to account: accused, warned.</summary>
    public static readonly FrozenSet<ulong> AddressingVerbs = WordTable.Words("verbs", "address");

    /// <summary>Words that may stand between a subject and its verb: has, also.</summary>
    public static readonly FrozenSet<ulong> Auxiliaries = WordTable.Words("verbs", "auxiliary");

    /// <summary>Words that put a clause into the future: will, expected.</summary>
    public static readonly FrozenSet<ulong> FutureCues = WordTable.Words("verbs", "future");

    /// <summary>Eastern, southern, border: words between a region's name and the word for a region, or before the name.</summary>
    public static readonly FrozenSet<ulong> Directions = WordTable.Words("words", "direction");

    public static ulong Key(string word) => WordTable.Key(word);

    /// <summary>Gets the keys of a few words.</summary>
    public static FrozenSet<ulong> Keys(params ReadOnlySpan<string> words)
    {
        var keys = new HashSet<ulong>(words.Length);
        foreach (var word in words)
        {
            keys.Add(Key(word));
        }

        return keys.ToFrozenSet();
    }

    private static FrozenDictionary<ulong, ActorKind> Bodies(string form) => WordTable.Rows("organisations").Where(row => row[2] == form)
        .ToFrozenDictionary(row => Key(row[0]), row => ActorKinds.TryParse(row[1], out var kind)
            ? kind : throw new InvalidDataException($"organisations.tsv: '{row[1]}' is no kind of actor."));
}

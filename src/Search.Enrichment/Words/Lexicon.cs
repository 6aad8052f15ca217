using System.Collections.Frozen;

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

    public static readonly FrozenSet<ulong> FirstNames = WordTable.Words("first-names");

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

    /// <summary>Verbs whose object is spoken to or held to account: accused, warned.</summary>
    public static readonly FrozenSet<ulong> AddressingVerbs = WordTable.Words("verbs", "address");

    /// <summary>Words that may stand between a subject and its verb: has, also.</summary>
    public static readonly FrozenSet<ulong> Auxiliaries = WordTable.Words("verbs", "auxiliary");

    /// <summary>Words that put a clause into the future: will, expected.</summary>
    public static readonly FrozenSet<ulong> FutureCues = WordTable.Words("verbs", "future");

    /// <summary>Eastern, southern, border: words between a region's name and the word for a region, or before the name.</summary>
    public static readonly FrozenSet<ulong> Directions = WordTable.Words("words", "direction");

    public static ulong Key(string word) => WordTable.Key(word);
}

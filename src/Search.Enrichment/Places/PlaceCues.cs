namespace Search.Enrichment.Places;

/// <summary>What the text around a name says for or against its being a place. Each bit has a weight in <c>place-weights.tsv</c>.</summary>
[Flags]
internal enum PlaceCues
{
    None = 0,

    /// <summary>The name has several words.</summary>
    Words = 1 << 0,

    /// <summary>Its capital may come from the start of a sentence.</summary>
    SentenceStart = 1 << 1,

    /// <summary>It stands in a heading with capitals throughout.</summary>
    TitleCase = 1 << 2,

    /// <summary>It is a first name.</summary>
    FirstName = 1 << 3,

    /// <summary>The report also writes it small, or it is a word of the language.</summary>
    AlsoSmall = 1 << 4,

    /// <summary>An unknown word with a capital stands before it.</summary>
    StrangerBefore = 1 << 5,

    /// <summary>An unknown word with a capital stands behind it.</summary>
    StrangerBehind = 1 << 6,

    /// <summary>The report uses it as a surname, behind a first name, an initial or a title.</summary>
    Surname = 1 << 7,

    /// <summary>The report uses it behind an unknown word with a capital, as surnames stand.</summary>
    PerhapsSurname = 1 << 8,

    /// <summary>A word stands behind it that ends organisations' names.</summary>
    Organisation = 1 << 9,

    /// <summary>A preposition of place stands before it.</summary>
    Locative = 1 << 10,

    /// <summary>A comma and a container stand behind it.</summary>
    Contained = 1 << 11,

    /// <summary>It stands behind a comma behind a place.</summary>
    Container = 1 << 12,

    /// <summary>It is set in capitals.</summary>
    Capitals = 1 << 13,

    /// <summary>The report writes it with a capital inside sentences.</summary>
    NameElsewhere = 1 << 14,

    /// <summary>A verb of speech stands behind it.</summary>
    Speaks = 1 << 15,

    /// <summary>A possessive stands behind it.</summary>
    Possessive = 1 << 16,

    /// <summary>The report puts a preposition of place before it somewhere.</summary>
    LocativeElsewhere = 1 << 17,

    /// <summary>A word for a settlement stands beside it.</summary>
    Settlement = 1 << 18,

    /// <summary>A title or a first name stands before it.</summary>
    PersonBefore = 1 << 19,

    /// <summary>It begins a report, as datelines do.</summary>
    Dateline = 1 << 20,

    /// <summary>An article stands before it, and no word behind it that it describes: towns have none, ships and teams do.</summary>
    Article = 1 << 21,

    /// <summary>It stands in a list with another place: only commas, "and" or "or" between.</summary>
    Listed = 1 << 22,
}

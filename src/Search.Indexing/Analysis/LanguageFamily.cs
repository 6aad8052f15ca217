namespace Search.Indexing;

/// <summary>How the words of a language are cut down to stems, by the script a word is written in.</summary>
/// <remarks>
/// English, Ukrainian and Russian words have stemmers. In Ukrainian and Russian text Latin words are taken for English; in English text,
/// and where the language is not known, Cyrillic words have the stems of both languages. Words of other languages are folded and not cut.
/// </remarks>
internal enum LanguageFamily
{
    /// <summary>English.</summary>
    English,

    /// <summary>Ukrainian.</summary>
    Ukrainian,

    /// <summary>Russian.</summary>
    Russian,

    /// <summary>Any other language: words are folded only.</summary>
    Other,

    /// <summary>The language is not known.</summary>
    Unknown,
}

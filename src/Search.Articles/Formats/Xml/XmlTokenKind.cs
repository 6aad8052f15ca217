namespace Search.Articles;

/// <summary>The kinds of token that <see cref="XmlTokenizer"/> reads.</summary>
internal enum XmlTokenKind
{
    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Text, as such or in a CDATA section.</summary>
    Text,
}

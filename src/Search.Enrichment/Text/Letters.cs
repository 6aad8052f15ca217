namespace Search.Enrichment.Text;

/// <summary>The case of a word.</summary>
internal enum Letters : byte
{
    /// <summary>It begins with a small letter.</summary>
    Lower,

    /// <summary>It begins with a capital.</summary>
    Capitalised,

    /// <summary>All its letters, two at least, are capitals.</summary>
    Capitals,

    /// <summary>Its script has no case.</summary>
    Uncased,
}

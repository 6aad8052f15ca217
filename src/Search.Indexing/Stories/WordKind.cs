namespace Search.Indexing;

/// <summary>What a word of a text is, as far as telling two events apart goes.</summary>
internal enum WordKind : byte
{
    /// <summary>Any other word.</summary>
    Plain,

    /// <summary>One with a digit in it.</summary>
    Figure,

    /// <summary>One that begins with a capital letter inside a sentence, or begins a sentence before another such.</summary>
    Name,
}

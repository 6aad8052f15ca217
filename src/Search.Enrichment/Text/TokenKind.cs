namespace Search.Enrichment.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with apostrophes inside them; initials with their full stops ("U.S.").</summary>
    Word,

    /// <summary>Digits, with points, commas or colons inside them and letters behind them: 1,200.5, 13th, 1990s, 10:30.</summary>
    Number,

    /// <summary>The ending ’s.</summary>
    Possessive,

    /// <summary>One character of anything else.</summary>
    Mark,
}

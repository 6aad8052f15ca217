namespace Search.Enrichment.Text;

/// <summary>A word, number, possessive ending or mark of a text.</summary>
internal struct Token
{
    /// <summary>Where it begins, in UTF-16 code units.</summary>
    public int Start;

    /// <summary>Where it ends, exclusive.</summary>
    public int End;

    /// <summary>Where its folded form begins among the folded characters.</summary>
    public int FoldStart;

    /// <summary>How long its folded form is.</summary>
    public int FoldLength;

    /// <summary>The hash of its folded form as a name by itself.</summary>
    public ulong Key;

    /// <summary>The number of its sentence, counted from 0.</summary>
    public int Sentence;

    public TokenKind Kind;

    public Letters Letters;

    /// <summary>Whether white space, or the text's start, is before it.</summary>
    public bool SpaceBefore;

    /// <summary>Whether it begins a line.</summary>
    public bool LineStart;

    /// <summary>Whether it is the first word of its sentence, behind quotation marks perhaps.</summary>
    public bool SentenceStart;

    /// <summary>Whether its sentence has capitals on nearly every word, so that they tell nothing.</summary>
    public bool InTitleCase;

    /// <summary>Says whether it can begin a name: a word with a capital, or in a script that has none.</summary>
    public readonly bool IsNameLike => Kind == TokenKind.Word && Letters is not Letters.Lower;

    public readonly int Length => End - Start;
}

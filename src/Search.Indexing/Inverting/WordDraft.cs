namespace Search.Indexing;

/// <summary>A field of words of a segment in memory: their stems or their exact forms, with second forms at the same position.</summary>
internal sealed class WordDraft(FieldDraft field, WordNumbers words)
{
    /// <summary>Adds a word at the next position of the document.</summary>
    public void Add(Word word)
    {
        field.Add(words.Of(word));
        if (words.AlsoOf(word) is >= 0 and var also)
        {
            field.AddBeside(also);
        }
    }

    /// <summary>Adds words at the next positions of the document.</summary>
    public void Add(ReadOnlySpan<TextToken> tokens)
    {
        foreach (var token in tokens)
        {
            Add(token.Word);
        }
    }

    /// <summary>Adds a term at the position of the word before it.</summary>
    public void AddBeside(ReadOnlySpan<byte> term) => field.AddBeside(field.Terms.NumberOf(term));

    /// <summary>Leaves positions free.</summary>
    public void Skip(int positions) => field.Skip(positions);
}

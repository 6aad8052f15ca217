using System.Buffers;

namespace Search.Enrichment.Text;

/// <summary>A text and its tokens, in pooled buffers that go back when it is disposed of.</summary>
internal sealed class TokenizedText : IDisposable
{
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(1024);
    private char[] _folded = ArrayPool<char>.Shared.Rent(8192);
    private Claim[] _claims;

    private TokenizedText(string text)
    {
        Text = text;
        Tokenizer.Read(text, this);
        Sentences.Mark(this);
        _claims = ArrayPool<Claim>.Shared.Rent(Math.Max(Count, 1));
        _claims.AsSpan(0, Count).Clear();
    }

    public string Text { get; }

    /// <summary>Gets the number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Gets or sets how many folded characters are in use.</summary>
    public int FoldedCount { get; set; }

    public ref Token this[int index] => ref _tokens[index];

    public static TokenizedText Of(string text) => new(text);

    public void Add(Token token)
    {
        if (Count == _tokens.Length)
        {
            Grow(ref _tokens, Count, Count * 2);
        }

        _tokens[Count++] = token;
    }

    /// <summary>Gets room for folded characters behind those in use.</summary>
    public Span<char> ReserveFolded(int length)
    {
        if (FoldedCount + length > _folded.Length)
        {
            Grow(ref _folded, FoldedCount, (FoldedCount + length) * 2);
        }

        return _folded.AsSpan(FoldedCount, length);
    }

    public ReadOnlySpan<char> Folded(in Token token) => _folded.AsSpan(token.FoldStart, token.FoldLength);

    /// <summary>Gets a token's text.</summary>
    public ReadOnlySpan<char> Span(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Gets the text from one token to another, the second exclusive.</summary>
    public string Surface(int first, int end) => Text[_tokens[first].Start.._tokens[end - 1].End];

    /// <summary>Gets who has taken a token.</summary>
    public Claim ClaimOn(int index) => _claims[index];

    public void Take(int first, int end, Claim claim) => _claims.AsSpan(first, end - first).Fill(claim);

    /// <summary>Says whether nobody has taken any of the tokens.</summary>
    public bool IsFree(int first, int end) => _claims.AsSpan(first, end - first).IndexOfAnyExcept(Claim.None) < 0;

    /// <summary>Says whether a token is there and has a key.</summary>
    public bool Is(int index, ulong key) => (uint)index < (uint)Count && _tokens[index].Key == key;

    /// <summary>Says whether a token is there and is this mark.</summary>
    public bool IsMark(int index, char mark) =>
        (uint)index < (uint)Count && _tokens[index].Kind == TokenKind.Mark && Text[_tokens[index].Start] == mark;

    /// <summary>Says whether a token is there and in the same sentence as another.</summary>
    public bool SameSentence(int index, int other) => (uint)index < (uint)Count && _tokens[index].Sentence == _tokens[other].Sentence;

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        ArrayPool<char>.Shared.Return(_folded);
        ArrayPool<Claim>.Shared.Return(_claims);
        _tokens = [];
        _folded = [];
        _claims = [];
    }

    private static void Grow<T>(ref T[] buffer, int used, int size)
    {
        var larger = ArrayPool<T>.Shared.Rent(size);
        buffer.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(buffer);
        buffer = larger;
    }
}

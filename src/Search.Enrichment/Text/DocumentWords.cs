namespace Search.Enrichment.Text;

/// <summary>
/// How a report itself writes its words: a word that it also writes small is a word, one that it capitalises inside sentences is a name.
/// </summary>
internal sealed class DocumentWords
{
    private readonly HashSet<ulong> _small = [];
    private readonly HashSet<ulong> _names = [];

    public DocumentWords(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            ref var token = ref text[i];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            if (token.Letters == Letters.Lower)
            {
                _small.Add(token.Key);
            }
            else if (!token.SentenceStart && !token.InTitleCase)
            {
                _names.Add(token.Key);
            }
        }
    }

    public bool AlsoSmall(ulong key) => _small.Contains(key);

    public bool IsNameElsewhere(ulong key) => _names.Contains(key);
}

using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Places;

/// <summary>The words that a report uses as surnames: those behind a first name, an initial or a title ("Chris Walker", "Mr. Walker").</summary>
internal sealed class DocumentPeople
{
    private readonly HashSet<ulong> _surnames = [];
    private readonly HashSet<ulong> _perhaps = [];

    public DocumentPeople(TokenizedText text, DocumentWords words)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if (!IsName(text, i) || !text.SameSentence(i - 1, i))
            {
                continue;
            }

            if (IsPersonBefore(text, i))
            {
                _surnames.Add(text[i].Key);
            }
            else if (IsStranger(text, words, i - 1) && !PlaceWords.Shapes.Contains(text[i].Key))
            {
                _perhaps.Add(text[i].Key);
            }
        }
    }

    public bool IsSurname(ulong key) => _surnames.Contains(key);

    public bool IsPerhapsSurname(ulong key) => _perhaps.Contains(key);

    /// <summary>A title, a first name, or an initial with its full stop behind a first name.</summary>
    public static bool IsPersonBefore(TokenizedText text, int index)
    {
        var before = index - 1;
        if (before < 0 || text[index].LineStart)
        {
            return false;
        }

        if (text.IsMark(before, '.') && before > 0)
        {
            return IsInitial(text, before - 1) || Lexicon.Titles.Contains(text[before - 1].Key);
        }

        return text[before].Kind == TokenKind.Word
            && (Lexicon.Titles.Contains(text[before].Key) || (text[before].IsNameLike && Lexicon.FirstNames.Contains(text[before].Key)));
    }

    private static bool IsInitial(TokenizedText text, int index) =>
        text[index].Length == 1 && text[index].Letters == Letters.Capitalised && index > 0 && text[index - 1].Letters == Letters.Capitalised;

    private static bool IsName(TokenizedText text, int index) =>
        text[index].Kind == TokenKind.Word && text[index].Letters == Letters.Capitalised && text[index].Length > 2 && !text[index].InTitleCase
        && !Lexicon.CommonWords.Contains(text[index].Key);

    /// <summary>A capitalised word inside a sentence that no list knows.</summary>
    private static bool IsStranger(TokenizedText text, DocumentWords words, int index) =>
        text[index].Kind == TokenKind.Word && text[index].Letters == Letters.Capitalised && text[index].Length > 1
        && !text[index].SentenceStart && !words.AlsoSmall(text[index].Key) && !Lexicon.CommonWords.Contains(text[index].Key)
        && !Lexicon.CapitalWords.Contains(text[index].Key) && !Lexicon.Directions.Contains(text[index].Key)
        && !Lexicon.TitleParts.Contains(text[index].Key) && !PlaceWords.ShapeStarts.Contains(text[index].Key);
}

using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>What the rules of actors see of a report.</summary>
internal sealed class ActorScanner(TokenizedText text, DocumentWords words, ReferenceData reference, StateBodies bodies, DateOnly? day)
{
    public TokenizedText Text { get; } = text;

    public DocumentWords Words { get; } = words;

    public ReferenceData Reference { get; } = reference;

    public StateBodies Bodies { get; } = bodies;

    /// <summary>
    /// Gets the words with capitals that stand alone before a verb of saying or acting, or behind Mr or Ms: most likely surnames.
    /// </summary>
    public HashSet<ulong> Speakers => _speakers ??= Actors.Speakers.Of(this);

    /// <summary>Gets the day on which roles and names must hold, or null where the report has no date.</summary>
    public DateOnly? Day { get; } = day;

    private HashSet<ulong>? _speakers;

    public bool IsThere(int index) => (uint)index < (uint)Text.Count;

    /// <summary>Says whether a free word with a capital, or in a script without case, stands here.</summary>
    public bool IsNameWord(int index) => IsThere(index) && Text[index].IsNameLike && Text.ClaimOn(index) == Claim.None;

    /// <summary>Says whether a name goes on from the token before: same sentence and line, a space or hyphen between.</summary>
    public bool IsContinued(int index) => index > 0 && IsNameWord(index) && Text.SameSentence(index, index - 1) && !Text[index].LineStart;

    /// <summary>
    /// Says whether a word is one of the language and no name, as far as its capital may come from the sentence or the heading.
    /// </summary>
    public bool IsCommon(int index) =>
        Lexicon.CommonWords.Contains(Text[index].Key) || Lexicon.CapitalWords.Contains(Text[index].Key);

    /// <summary>Gets the most important place that a word names, or -1; a demonym gives its country.</summary>
    public int PlaceAt(int index, out bool isDemonym)
    {
        isDemonym = false;
        if (!IsThere(index) || !Text[index].IsNameLike)
        {
            return -1;
        }

        var entry = Reference.Places.Lookup(Text[index].Key);
        isDemonym = entry.Count > 0 && entry[0].IsDemonym;
        return entry.Count > 0 ? entry[0].Index : -1;
    }

    /// <summary>Gets the country that a name or demonym beginning here stands for, with the token behind it; -1 where none does.</summary>
    public int CountryAt(int index, out int end)
    {
        end = index + 1;
        if (!IsNameWord(index))
        {
            return -1;
        }

        var country = -1;
        var phrase = new Phrase(Text, index);
        var longest = Reference.Places.Lookup(phrase.Key).LongestWords;
        for (var more = longest > 0; more && phrase.Words <= longest; more = phrase.TryExtend())
        {
            var entry = Reference.Places.Lookup(phrase.Key);
            var isMeant = entry.Count > 0 && Reference.Places[entry[0].Index].Level == PlaceLevel.Country
                && (!entry[0].IsAcronym || Text[index].Letters == Letters.Capitals);
            if (isMeant && Text[phrase.End - 1].IsNameLike)
            {
                (country, end) = (entry[0].Index, phrase.End);
            }
        }

        return country;
    }

    /// <summary>Gets how far a name of several words in the gazetteer reaches from here; the index itself where none begins.</summary>
    public int LongPlaceEnd(int index)
    {
        var phrase = new Phrase(Text, index);
        var longest = Reference.Places.Lookup(phrase.Key).LongestWords;
        var end = index;
        while (phrase.Words < longest && phrase.TryExtend())
        {
            if (Text[phrase.End - 1].IsNameLike && Reference.Places.Lookup(phrase.Key).Count > 0)
            {
                end = phrase.End;
            }
        }

        return end;
    }

    /// <summary>
    /// Gets the office that the text puts before a name ("foreign minister"), else the one held on the report's day, else null.
    /// </summary>
    public string? RoleOf(Actor actor, int index)
    {
        if (actor.Kind != ActorKind.Person)
        {
            return null;
        }

        var held = Day is { } day ? actor.RolesOn(day).FirstOrDefault() : actor.Roles.Count == 1 ? actor.Roles[0] : null;
        return TitleBefore(index) ?? held?.Title;
    }

    /// <summary>Gets the words of an office that stand directly before a token, or null.</summary>
    public string? TitleBefore(int index)
    {
        var first = index;
        while (first > 0 && index - first < 4 && Text.SameSentence(first - 1, index) && IsTitlePart(first - 1))
        {
            first--;
        }

        return first < index && Lexicon.Titles.Contains(Text[LastWord(index)].Key)
            ? Text.Surface(first, LastWord(index) + 1).ToLowerInvariant() : null;
    }

    private int LastWord(int index) => Text.IsMark(index - 1, '.') ? index - 2 : index - 1;

    private bool IsTitlePart(int index) =>
        (Text[index].Kind == TokenKind.Word && Lexicon.TitleParts.Contains(Text[index].Key))
        || (Text.IsMark(index, '.') && index > 0 && Lexicon.Titles.Contains(Text[index - 1].Key));
}

using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Dates;

/// <summary>
/// Gives times of day ("at 8 a.m.") their day: the date directly behind, else the last before in the sentence, else the next in it, else
/// the day the text last spoke of, else that of publication.
/// </summary>
internal sealed class DayFinder
{
    private const int MostCharactersBetween = 6;

    private readonly List<(int Mention, int Token, DateOnly? Told)> _pending = [];

    public void Note(int mention, int token, DateOnly? told) => _pending.Add((mention, token, told));

    public void Resolve(TokenizedText text, List<DateMention> mentions)
    {
        foreach (var (mention, token, told) in _pending)
        {
            var (from, to) = SentenceOf(text, token);
            if ((InSentence(mentions, mention, from, to) ?? told) is not { } day)
            {
                continue;
            }

            mentions[mention] = mentions[mention] with
            {
                Value = Timex.Iso(day) + mentions[mention].Value,
                Date = new EventDate(day, day, DatePrecision.Day, DateBasis.Relative),
                Confidence = 0.7,
                Why = mentions[mention].Why + ", on the day its sentence or the text speaks of",
            };
        }
    }

    private static DateOnly? InSentence(List<DateMention> mentions, int mention, int from, int to)
    {
        var next = DayAt(mentions, mention + 1, from, to);
        var isDirect = next is not null && mentions[mention + 1].Start - mentions[mention].End <= MostCharactersBetween;
        return isDirect ? next : DayAt(mentions, mention - 1, from, to) ?? next;
    }

    private static DateOnly? DayAt(List<DateMention> mentions, int index, int from, int to) =>
        (uint)index < (uint)mentions.Count && mentions[index] is { Date.Precision: DatePrecision.Day } found && found.Start >= from
            && found.End <= to
            ? found.Date.First : null;

    private static (int From, int To) SentenceOf(TokenizedText text, int token)
    {
        var (first, last) = (token, token);
        while (first > 0 && text.SameSentence(first - 1, token))
        {
            first--;
        }

        while (text.SameSentence(last + 1, token))
        {
            last++;
        }

        return (text[first].Start, text[last].End);
    }
}

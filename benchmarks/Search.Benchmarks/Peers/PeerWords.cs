using System.Buffers;
using System.Globalization;

namespace Search.Benchmarks.Peers;

/// <summary>Parts a text into words as Lucene's standard tokenizer does, by the rules of UAX #29 that letters and digits of alphabets need.</summary>
internal ref struct PeerWords(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \n\t\r,.;:\"'()-!?");
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive; the next is looked for from there.</summary>
    public int End { get; set; }

    /// <summary>Moves to the next word, or answers false at the end.</summary>
    public bool Next()
    {
        for (var at = End; at < _text.Length;)
        {
            var skipped = _text[at..].IndexOfAnyExcept(Gaps);
            at = skipped < 0 ? _text.Length : at + skipped;
            if (skipped < 0)
            {
                break;
            }

            if (KindOf(_text[at]) is Kind.Other or Kind.Mark)
            {
                at++;
                continue;
            }

            (Start, End) = (at, EndOf(at, out var hasWord));
            if (hasWord)
            {
                return true;
            }

            at = End;
        }

        End = _text.Length;
        return false;
    }

    private readonly int EndOf(int at, out bool hasWord)
    {
        var last = KindOf(_text[at]);
        hasWord = last is not Kind.Joiner;
        for (at++; at < _text.Length; at++)
        {
            if (last == Kind.Letter)
            {
                var letters = _text[at..].IndexOfAnyExcept(Letters);
                at = letters < 0 ? _text.Length : at + letters;
                if (letters < 0)
                {
                    break;
                }
            }

            var kind = KindOf(_text[at]);
            if (kind == Kind.Other)
            {
                if (at + 1 >= _text.Length || !Bridges(_text[at], last, KindOf(_text[at + 1])))
                {
                    break;
                }

                last = KindOf(_text[++at]);
            }
            else
            {
                last = kind == Kind.Mark ? last : kind;
                hasWord |= kind is Kind.Letter or Kind.Digit;
            }
        }

        return at;
    }

    private static bool Bridges(char c, Kind before, Kind after) => c switch
    {
        '.' or '\'' or '\u2018' or '\u2019' or '\u2024' or '\uFE52' or '\uFF07' or '\uFF0E' => before == after && (before is Kind.Letter or Kind.Digit),
        ':' or '\u00B7' or '\u02D7' or '\u0387' or '\u05F4' or '\u2027' or '\uFE13' or '\uFE55' or '\uFF1A' => before == Kind.Letter && after == Kind.Letter,
        ',' or ';' or '\u037E' or '\u0589' or '\u060C' or '\u060D' or '\u066C' or '\u07F8' or '\u2044' => before == Kind.Digit && after == Kind.Digit,
        _ => false,
    };

    private static Kind KindOf(char c)
    {
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetter(c) ? Kind.Letter : char.IsAsciiDigit(c) ? Kind.Digit : c == '_' ? Kind.Joiner : Kind.Other;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => Kind.Mark,
            UnicodeCategory.ConnectorPunctuation => Kind.Joiner,
            _ => Kind.Other,
        };
    }

    private enum Kind : byte
    {
        Other,
        Letter,
        Digit,
        Joiner,
        Mark,
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Search.Indexing;

/// <summary>Finds the words of a text, one after the other, with their places.</summary>
/// <remarks>
/// Words are runs of letters, marks and digits, as UAX #29 has them, with these rules of our own: an apostrophe of any shape between
/// letters belongs to the word (Russia's, об’єкт), a full stop between single letters does (U.S), a full stop or comma between digits does
/// (10,000), a quotation mark between Hebrew letters does (צה"ל), and every ideograph is a word. Hyphens part words.
/// </remarks>
internal ref struct WordBreaks(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>Moves to the next word, or answers false at the end.</summary>
    public bool Next()
    {
        while (_at < _text.Length)
        {
            var kind = KindAt(_at, out var length);
            if (kind is CharKind.Other or CharKind.Mark)
            {
                _at += length;
                continue;
            }

            Start = _at;
            _at += length;
            End = kind == CharKind.Ideograph ? _at : WordEnd(kind);
            _at = End;
            return true;
        }

        return false;
    }

    private readonly int WordEnd(CharKind last)
    {
        var at = _at;
        while (at < _text.Length)
        {
            var kind = KindAt(at, out var length);
            if (kind == CharKind.Other && Joins(at, last))
            {
                last = KindAt(at + 1, out var next);
                at += 1 + next;
            }
            else if (kind is CharKind.Letter or CharKind.Digit or CharKind.Mark)
            {
                last = kind == CharKind.Mark ? last : kind;
                at += length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private readonly bool Joins(int at, CharKind before)
    {
        if (at + 1 >= _text.Length)
        {
            return false;
        }

        var after = KindAt(at + 1, out _);
        return _text[at] switch
        {
            '.' => (before == CharKind.Digit && after == CharKind.Digit) || IsBetweenSingleLetters(at, before, after),
            ',' => before == CharKind.Digit && after == CharKind.Digit,
            '"' or '\u05F4' => Folding.IsHebrew(_text[at - 1]) && Folding.IsHebrew(_text[at + 1]),
            var other => Folding.IsApostrophe(other) && before == CharKind.Letter && after == CharKind.Letter,
        };
    }

    private readonly bool IsBetweenSingleLetters(int at, CharKind before, CharKind after) =>
        before == CharKind.Letter && after == CharKind.Letter
        && (at < 2 || KindAt(at - 2, out _) is CharKind.Other)
        && (at + 2 >= _text.Length || KindAt(at + 2, out _) is CharKind.Other);

    private readonly CharKind KindAt(int at, out int length)
    {
        var first = _text[at];
        length = 1;
        if (char.IsAscii(first))
        {
            return char.IsAsciiLetter(first) ? CharKind.Letter : char.IsAsciiDigit(first) ? CharKind.Digit : CharKind.Other;
        }

        if (char.IsHighSurrogate(first) && Rune.DecodeFromUtf16(_text[at..], out var rune, out _) == OperationStatus.Done)
        {
            length = 2;
            return KindOf(Rune.GetUnicodeCategory(rune), rune.Value);
        }

        return KindOf(char.GetUnicodeCategory(first), first);
    }

    private static CharKind KindOf(UnicodeCategory category, int value) => category switch
    {
        UnicodeCategory.OtherLetter when IsIdeograph(value) => CharKind.Ideograph,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharKind.Letter,
        UnicodeCategory.ModifierLetter when !Folding.IsApostrophe((char)value) => CharKind.Letter,
        UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format when value != 0x200B =>
            CharKind.Mark,
        _ => CharKind.Other,
    };

    private static bool IsIdeograph(int value) =>
        value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF);

    private enum CharKind : byte
    {
        Other,
        Letter,
        Digit,
        Mark,
        Ideograph,
    }
}

using System.Globalization;

namespace Search.Indexing;

/// <summary>Reads the leaves of a query: words, phrases, patterns and values.</summary>
internal sealed class QueryLeaves
{
    /// <summary>Gets what may not be as the asker meant it, so far.</summary>
    public List<QueryWarning> Warnings { get; } = [];

    /// <summary>Reads a word, phrase or regular expression; null where it says nothing that can be looked for.</summary>
    public QueryNode? Read(QueryToken token, TextScope scope) => token.Kind switch
    {
        QueryTokenKind.Phrase => Phrase(token, scope),
        QueryTokenKind.Regex => QueryPatterns.Regex(token, scope),
        _ => Word(token, scope),
    };

    /// <summary>Reads the value of a field that is not text.</summary>
    public static QueryNode Value(QueryField field, QueryToken token)
    {
        if (field.IsShape)
        {
            return ShapeReading.Read(field, token);
        }

        if (token.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase) || token.Suffix.Length > 0)
        {
            throw Fault(token, $"{field.Name}: takes one value.", $"Write ({field.Name}:a OR {field.Name}:b) for several.");
        }

        var text = token.Text.Trim();
        return field == QueryField.Missing ? Missing(token, text)
            : field.IsClock && DaySpan.IsWritten(text) ? Range(field, token, text)
            : OneValue(field, token, text);
    }

    /// <summary>Reads the number of an at-least clause.</summary>
    public static AtLeastNode AtLeast(QueryToken token, QueryNode part) =>
        int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= QueryLimits.AtLeast
            ? new AtLeastNode(count, part) { Place = token.Place.To(part.Place) }
            : throw Fault(
                token, $"atleast{token.Text} is out of range.", $"Write a number from 1 to {QueryLimits.AtLeast}, as in atleast3(drone).");

    private static ValueNode OneValue(QueryField field, QueryToken token, string text)
    {
        var value = field.Normal(text);
        return field.IsValue(value, out var hint) && !token.IsOpen
            ? new ValueNode(field, value) { Place = token.Place }
            : throw Fault(token, $"'{text}' is not a value of {field.Name}.",
                $"Write {hint}{(field.IsClock ? $"; a span has two dots, as in {field.Name}:2022-02-24..2022-03" : "")}.");
    }

    private static MissingNode Missing(QueryToken token, string text) =>
        QueryField.TryFind(text, out var field) && field.CanBeMissing
            ? new MissingNode(field) { Place = token.Place }
            : throw Fault(token, $"'{text}' is nothing that can be missing.",
                $"Write one of {string.Join(", ", QueryField.All.Where(known => known.CanBeMissing).Select(known => known.Name))}.");

    private static RangeNode Range(QueryField field, QueryToken token, string text) =>
        DaySpan.TryParse(text, out var span)
            ? new RangeNode(field, span) { Place = token.Place }
            : throw Fault(token, $"'{text}' is no span of dates.",
                $"Write {field.Name}:2022-02-24..2022-03 with the earlier end first; an end may be left out, as in {field.Name}:2022..");

    private static QueryNode Phrase(QueryToken token, TextScope scope)
    {
        if (token.IsOpen)
        {
            throw Fault(token, "This quotation mark is not closed.", "Put a second one where the phrase ends, or take it out.");
        }

        var text = QueryWords.Normal(token.Text);
        if (text.Length == 0)
        {
            throw Fault(token, "There is no word between these quotation marks.", "Put words between them, or take them out.");
        }

        return token.Suffix.Length == 0 ? new PhraseNode(text, scope) { Place = token.Place } : Near(token, text, scope);
    }

    private static NearNode Near(QueryToken token, string text, TextScope scope)
    {
        if (!Nearness.TryParse(token.Suffix.AsSpan(1), out var nearness))
        {
            throw Fault(token, $"'{token.Suffix}' does not say how near the words must stand.",
                $"Write {Nearness.Expected}; the number is of the words between, at most {Nearness.Largest}.");
        }

        return QueryWords.Split(text).Count > 1
            ? new NearNode(text, nearness.Value, scope) { Place = token.Place }
            : throw Fault(token, "Nearness needs two words at least.", $"Write {Nearness.Expected}, or leave {token.Suffix} out.");
    }

    private QueryNode? Word(QueryToken token, TextScope scope)
    {
        if (QueryPatterns.TryRead(token, scope, out var pattern))
        {
            return pattern;
        }

        var text = QueryWords.Normal(token.Text);
        if (text.Length == 0)
        {
            Warn(token, $"'{token.Text}' has no letters or digits and was left out."
                + (token.Text is "|" or "||" ? " Write OR in capitals for either of two." : ""));
            return null;
        }

        RefuseUnknownField(token, text);
        if (token.Text is "or" or "and" or "not")
        {
            Warn(token, $"'{token.Text}' was searched as a word. Write {token.Text.ToUpperInvariant()} in capitals for the operator.");
        }

        return QueryLexer.IsOneWord(text) && !QueryPatterns.IsWritten(text)
            ? new WordNode(text, scope) { Place = token.Place }
            : new PhraseNode(text, scope) { Place = token.Place };
    }

    private static void RefuseUnknownField(QueryToken token, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && colon + 1 < text.Length && text.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0)
        {
            var isFirst = token.Text.StartsWith(text[..colon], StringComparison.OrdinalIgnoreCase);
            throw QueryFaultException.At(
                new Place(token.Offset, isFirst ? colon + 1 : token.Length),
                $"There is no field '{text[..colon]}'.",
                $"Known: {string.Join(", ", QueryField.All.Select(field => field.Name))}. "
                + "To search for the text itself, put it in quotation marks.");
        }
    }

    private void Warn(QueryToken token, string message) => Warnings.Add(new QueryWarning(token.Offset, token.Length, message));

    private static QueryFaultException Fault(QueryToken token, string message, string hint) =>
        QueryFaultException.At(token.Place, message, hint);
}

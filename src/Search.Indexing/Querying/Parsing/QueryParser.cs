namespace Search.Indexing;

/// <summary>Reads the query language.</summary>
/// <remarks>
/// <code>
/// any    := all { OR all }
/// all    := part { [AND] part }
/// part   := (NOT | -) part | ( any ) | field: (leaf | ( any )) | leaf
/// leaf   := word | word* | wo?d | word~ | /regex/ | "phrase" | "near"~n | atleastn( word | "phrase" )
/// </code>
/// Words are AND-ed; OR binds less. Names of fields may be in any case; operators are in capitals. Where the text cannot be read, the first
/// fault is told with its place and a hint.
/// </remarks>
internal sealed class QueryParser
{
    private readonly string _text;
    private readonly List<QueryToken> _tokens;
    private readonly QueryLeaves _leaves = new();
    private int _next;
    private int _depth;
    private int _clauses;
    private int _shapes;
    private TextScope _scope = TextScope.Anywhere;

    private QueryParser(string text) => (_text, _tokens) = (text, QueryLexer.Read(text));

    private QueryToken Token => _tokens[_next];

    /// <summary>Reads a text; an empty one has no tree and no problem.</summary>
    public static ParsedQuery Parse(string text)
    {
        if (text.Length > QueryLimits.Length)
        {
            var problem = new QueryProblem(
                QueryLimits.Length, text.Length - QueryLimits.Length, $"The query has {text.Length} characters.",
                    $"Write at most {QueryLimits.Length}.");
            return new ParsedQuery(null, [], problem);
        }

        var parser = new QueryParser(text);
        try
        {
            return new ParsedQuery(parser.Whole(), parser._leaves.Warnings, null);
        }
        catch (QueryFaultException fault)
        {
            return new ParsedQuery(null, parser._leaves.Warnings, fault.Problem);
        }
    }

    private QueryNode? Whole()
    {
        if (Token.Kind == QueryTokenKind.End)
        {
            return null;
        }

        var root = Any();
        if (Token.Kind == QueryTokenKind.Close)
        {
            throw Fault(Token.Place, "This parenthesis was never opened.", "Take it out, or put ( where the group begins.");
        }

        return root;
    }

    private QueryNode? Any() => Row(All, token => token.Kind == QueryTokenKind.Or && Take(), parts => new AnyOf(parts));

    private QueryNode? All() => Row(Part, _ => BeginsPart(), parts => new AllOf(parts));

    private QueryNode? Row(Func<QueryNode?> read, Func<QueryToken, bool> goesOn, Func<QueryNodes, QueryNode> make)
    {
        var parts = new List<QueryNode>();
        do
        {
            if (read() is { } part)
            {
                parts.Add(part);
            }
        }
        while (goesOn(Token));

        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => make(new QueryNodes(parts)) with { Place = parts[0].Place.To(parts[^1].Place) },
        };
    }

    private bool BeginsPart()
    {
        if (Token.Kind == QueryTokenKind.And)
        {
            return Take();
        }

        return Token.Kind is not (QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End);
    }

    private bool Take()
    {
        _next++;
        return true;
    }

    private QueryNode? Part()
    {
        var token = Token;
        _next++;
        return token.Kind switch
        {
            QueryTokenKind.Not => Deeper(token, () => Exclusion(token)),
            QueryTokenKind.Open => Deeper(token, () => Group(token)),
            QueryTokenKind.Field => Field(token),
            QueryTokenKind.AtLeast => AtLeast(token),
            QueryTokenKind.Phrase or QueryTokenKind.Word or QueryTokenKind.Regex => Leaf(_leaves.Read(token, _scope)),
            _ => throw Missing(token),
        };
    }

    private NoneOf? Exclusion(QueryToken token) =>
        Part() is { } part ? new NoneOf(part) { Place = token.Place.To(part.Place) } : null;

    private QueryNode? Group(QueryToken open)
    {
        if (Token.Kind == QueryTokenKind.Close)
        {
            throw Fault(open.Place.To(Token.Place), "There is nothing between these parentheses.",
                "Put words between them, or take them out.");
        }

        var inner = Any();
        if (Token.Kind != QueryTokenKind.Close)
        {
            throw Fault(open.Place, "This parenthesis is not closed.", "Put ) where the group ends.");
        }

        _next++;
        return inner;
    }

    private QueryNode? Field(QueryToken token)
    {
        QueryField.TryFind(token.Text, out var field);
        if (Token.Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Close or QueryTokenKind.End
            || Token.Offset != token.Offset + token.Length)
        {
            throw Fault(token.Place, $"Nothing follows {field!.Name}:.",
                $"Write what to look for right behind the colon, as in {Example(field)}.");
        }

        if (Token.Kind == QueryTokenKind.Field)
        {
            throw Fault(token.Place.To(Token.Place), $"One field stands behind another: {field!.Name}: and {Token.Text}:.",
                $"Give each its own, as in {Example(field)} place:UA.");
        }

        return field!.Scope is { } scope ? Scoped(scope) : Leaf(QueryLeaves.Value(field, _tokens[_next++]));
    }

    private QueryNode? Scoped(TextScope scope)
    {
        var outer = _scope;
        _scope = scope;
        var part = Part();
        _scope = outer;
        return part;
    }

    private AtLeastNode AtLeast(QueryToken token)
    {
        _next++;
        var part = Token.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase ? Leaf(_leaves.Read(Token, _scope)) : null;
        _next++;
        if (part is not (WordNode or PhraseNode) || Token.Kind != QueryTokenKind.Close)
        {
            throw Fault(
                token.Place, $"{token.Place.Of(_text)} takes one word or phrase.", "Write one in the parentheses, as in atleast3(drone) OR atleast3(missile).");
        }

        _next++;
        return QueryLeaves.AtLeast(token, part);
    }

    private QueryNode? Leaf(QueryNode? leaf)
    {
        _clauses += leaf is null ? 0 : WordsOf(leaf);
        if (_clauses > QueryLimits.Clauses)
        {
            throw Fault(leaf!.Place, $"The query has more than {QueryLimits.Clauses} words and values.", "Leave some out.");
        }

        if (leaf is GeoNode && ++_shapes > QueryLimits.Shapes)
        {
            throw Fault(
                leaf.Place, $"The query has more than {QueryLimits.Shapes} shapes.", "Leave some out, or draw one polygon around several.");
        }

        return leaf;
    }

    /// <summary>Each word of a phrase is looked up like one that stands alone.</summary>
    private static int WordsOf(QueryNode leaf) => leaf switch
    {
        PhraseNode phrase => QueryWords.Split(phrase.Text).Count,
        NearNode near => QueryWords.Split(near.Text).Count,
        WordNode word => QueryWords.Split(word.Text).Count,
        _ => 1,
    };

    private QueryNode? Deeper(QueryToken token, Func<QueryNode?> read)
    {
        if (++_depth > QueryLimits.Depth)
        {
            throw Fault(token.Place, $"The query is nested more than {QueryLimits.Depth} deep.",
                "Take out some parentheses or exclusions.");
        }

        var node = read();
        _depth--;
        return node;
    }

    private QueryFaultException Missing(QueryToken found) => found.Kind switch
    {
        QueryTokenKind.Or => Fault(found.Place, "There is nothing before OR.",
            "Write a word on both sides of OR, or put \"or\" in quotation marks."),
        QueryTokenKind.And => Fault(found.Place, "There is nothing before AND.", "Write a word on both sides of AND, or leave it out."),
        _ when _next > 1 => Fault(_tokens[_next - 2].Place, $"Nothing follows {_tokens[_next - 2].Text}.",
            "Write what should follow, or take it out."),
        _ => Fault(found.Place, "This parenthesis was never opened.", "Take it out, or put ( where the group begins."),
    };

    private static string Example(QueryField field) => field.IsShape ? ShapeReading.ExampleOf(field)
        : field.Scope is null ? $"{field.Name}:value" : $"{field.Name}:ceasefire";

    private static QueryFaultException Fault(Place place, string message, string hint) => QueryFaultException.At(place, message, hint);
}

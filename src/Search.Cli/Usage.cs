using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Search.Cli;

/// <summary>Says on standard error what is wrong with a command line and what would be right; standard output stays for data.</summary>
internal static class Usage
{
    /// <summary>Writes what is wrong, or answers false where nothing is.</summary>
    public static bool Refuse(ParseResult parsed, TextWriter error)
    {
        var problems = Problems(parsed);
        foreach (var problem in problems)
        {
            error.WriteLine($"dateline: {problem}");
        }

        if (problems.Count > 0)
        {
            error.WriteLine($"See: {Name(parsed.CommandResult)} --help");
        }

        return problems.Count > 0;
    }

    private static List<string> Problems(ParseResult parsed) =>
        UnknownOptions(parsed) is { Count: > 0 } unknown ? unknown
        : parsed.Errors.Count == 0 ? []
        : parsed.CommandResult.Command.Subcommands is { Count: > 0 } commands ? [NoCommand(parsed, commands)]
        : [.. parsed.Errors.Select(Message).Distinct()];

    /// <summary>An option that does not exist would else be taken for a query or a path; behind a lone <c>--</c> it is one.</summary>
    private static List<string> UnknownOptions(ParseResult parsed) =>
    [
        .. parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(token => $"There is no option {token.Value}. Known: {string.Join(", ", Known(parsed.CommandResult))}."),
    ];

    private static IEnumerable<string> Known(SymbolResult? command) => command is CommandResult result
        ? result.Command.Options.Where(option => !option.Hidden).Select(option => option.Name).Concat(Known(command.Parent)).Distinct()
        : [];

    private static string NoCommand(ParseResult parsed, IList<Command> commands)
    {
        var known = string.Join(", ", commands.Where(command => !command.Hidden).Select(command => command.Name));
        return parsed.UnmatchedTokens is [var word, ..] ? $"There is no command '{word}'. Known: {known}." : $"Name a command: {known}.";
    }

    /// <summary>The parser names the type of .NET that it wanted for a number; a person wants to know what the option is for.</summary>
    private static string Message(ParseError problem) =>
        problem.SymbolResult is OptionResult { Tokens: [var token], Option: { } option } && IsNoNumber(token.Value, option.ValueType)
            ? $"'{token.Value}' is not a whole number. {option.Name} {option.HelpName}: {option.Description}"
            : string.Join(' ', problem.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsNoNumber(string text, Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        return (type == typeof(int) && !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            || (type == typeof(long) && !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
    }

    private static string Name(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Name(parent)} {command.Command.Name}" : command.Command.Name;
}

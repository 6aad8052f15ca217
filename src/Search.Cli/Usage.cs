using System.CommandLine;
using System.CommandLine.Parsing;

namespace Search.Cli;

/// <summary>Says on standard error what is wrong with a command line and what would be right; standard output stays for data.</summary>
internal static class Usage
{
    /// <summary>Writes what is wrong, or answers false where nothing is.</summary>
    public static bool Refuse(ParseResult parsed, TextWriter error)
    {
        string[] problems = [.. UnknownOptions(parsed), .. parsed.Errors.Select(problem => problem.Message.ReplaceLineEndings(" ").Trim())];
        foreach (var problem in problems.Distinct())
        {
            error.WriteLine($"dateline: {problem}");
        }

        if (problems.Length > 0)
        {
            error.WriteLine($"See: {Name(parsed.CommandResult)} --help");
        }

        return problems.Length > 0;
    }

    /// <summary>An option that does not exist would else be taken for a query or a path; behind a lone <c>--</c> it is one.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(token => $"There is no option {token.Value}. Known: {string.Join(", ", Known(parsed.CommandResult))}.");

    private static IEnumerable<string> Known(SymbolResult? command) => command is CommandResult result
        ? result.Command.Options.Where(option => !option.Hidden).Select(option => option.Name).Concat(Known(command.Parent)).Distinct()
        : [];

    private static string Name(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Name(parent)} {command.Command.Name}" : command.Command.Name;
}

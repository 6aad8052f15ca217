using System.CommandLine;

namespace Search.Cli;

/// <summary>
/// One parameter of a search as an option: <c>date_field</c> is <c>--date-field</c>, and each may repeat as it may in a URL.
/// </summary>
internal sealed class SearchOption(string parameter, string description)
{
    /// <summary>Gets the option.</summary>
    public Option<string[]> Value { get; } = new($"--{parameter.Replace('_', '-')}")
    {
        Description = description,
        HelpName = "VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Gets what was given, as the parameters of a request.</summary>
    public IEnumerable<KeyValuePair<string, string>> Read(ParseResult parse) =>
        (parse.GetValue(Value) ?? []).Select(value => KeyValuePair.Create(parameter, value));
}

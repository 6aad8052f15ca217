using Search.Articles;
using Search.Ingest;

namespace Search.Cli;

/// <summary>Reads what is to be taken in from the command line: tells URLs, lists of sources and standard input from paths.</summary>
internal static class IntakeArguments
{
    private const string Nothing =
        "Nothing is named. Name files, folders, URLs or - for standard input, or a list of outlets by --sources FILE.";

    /// <exception cref="UsageException">Nothing is named, or something cannot be used.</exception>
    /// <exception cref="SourceListException">A list of sources has faults.</exception>
    public static IntakePlan Read(IReadOnlyList<string> arguments, string? sources, string? every, bool watch, out string? contact)
    {
        var lists = arguments.Where(SourceList.IsIn).Concat(sources is null ? [] : [sources]).Select(SourceList.Read).ToList();
        contact = lists.Select(list => list.Contact).FirstOrDefault(stated => stated is not null);
        var plan = new IntakePlan
        {
            Paths =
            [
                .. arguments.Where(argument => !IsUrl(argument) && argument != IntakePlan.StandardInput && !SourceList.IsIn(argument))
            ],
            Urls = [.. arguments.Where(IsUrl).Select(Url)],
            Sources = [.. lists.SelectMany(list => list.Sources)],
            Input = arguments.Contains(IntakePlan.StandardInput) ? Console.OpenStandardInput : null,
            Interval = every is null ? null : SourceList.ReadInterval(every)
                ?? throw new UsageException($"'{every}' is no time. Write --every 30s, 15m, 2h or 1d."),
        };
        return arguments.Count + lists.Count == 0 ? throw new UsageException(Nothing)
            : watch && plan.Input is not null ? throw new UsageException("Standard input cannot be watched: leave out - or --watch.")
            : !watch && every is not null ? throw new UsageException("--every is about --watch: say both or neither.")
            : plan;
    }

    /// <exception cref="UsageException">The map is none.</exception>
    public static IReadOnlyDictionary<string, string> ReadColumns(string? text)
    {
        try
        {
            return FormatOptions.ParseColumns(text ?? "");
        }
        catch (FormatException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static bool IsUrl(string argument) => argument.Contains("://", StringComparison.Ordinal);

    private static Uri Url(string argument) =>
        SafeUrl.TryRead(argument, out var url, out var problem) ? url : throw new UsageException(problem);
}

using System.CommandLine;
using Search.Cli;
using Search.Indexing;
using Search.Ingest;
using Search.Reference;

// A batch that is in hand when Ctrl-C comes is committed first; that takes seconds, on a slow disk more.
var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(1) };
var parsed = DatelineCommand.Create().Parse(args);
if (Usage.Refuse(parsed, Console.Error))
{
    return ExitCode.Fault;
}

try
{
    return await parsed.InvokeAsync(invocation);
}
catch (Exception fault) when (
    fault is UsageException or SourceListException or WorkspaceException or CorpusException
        or TableException or IOException or InvalidDataException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"dateline: {fault.Message}");
    return ExitCode.Fault;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("dateline: stopped; what was committed is kept.");
    return ExitCode.Fault;
}

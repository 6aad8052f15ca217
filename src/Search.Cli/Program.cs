using System.CommandLine;
using Search.Cli;

var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
try
{
    return await DatelineCommand.Create().Parse(args).InvokeAsync(invocation);
}
catch (Exception fault) when (fault is UsageException or Search.Ingest.WorkspaceException or Search.Indexing.CorpusException or IOException or InvalidDataException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"dateline: {fault.Message}");
    return ExitCode.Fault;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("dateline: stopped; what was committed is kept.");
    return ExitCode.Fault;
}

using System.Diagnostics;

namespace Search.Testing;

/// <summary>The built program <c>dateline</c>, run as a process of its own, as a user runs it.</summary>
public static class Dateline
{
    /// <summary>Runs the program to its end.</summary>
    public static async Task<Ended> RunAsync(params string[] arguments) => await RunAsync("", arguments);

    /// <summary>Runs the program to its end, with this text on standard input.</summary>
    public static Task<Ended> RunAsync(string input, string[] arguments) => RunAsync(null, input, arguments);

    /// <summary>
    /// Runs the program to its end, with the tables that lie in <c>index-data</c> below <paramref name="home"/>, or with those of the
    /// checkout.
    /// </summary>
    public static async Task<Ended> RunAsync(string? home, string input, string[] arguments)
    {
        using var process = Start(home, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the program; the caller ends it.</summary>
    public static Process Start(params string[] arguments) => Start(null, arguments);

    /// <summary>Starts the program with the tables below <paramref name="home"/>; the caller ends it.</summary>
    public static Process Start(string? home, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dateline.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (home is not null)
        {
            start.Environment["DATELINE_HOME"] = home;
        }

        return Process.Start(start)!;
    }

    /// <summary>How a run ended.</summary>
    public sealed record Ended(int ExitCode, string Output, string Error);
}

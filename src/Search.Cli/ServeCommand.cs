using System.CommandLine;
using Search.Web;

namespace Search.Cli;

/// <summary><c>dateline serve</c>: the API and the web form, as <c>src/Search.Web</c> serves them.</summary>
internal static class ServeCommand
{
    private static readonly Option<int?> Port = new("--port") { Description = "The port on 127.0.0.1. Default: 5080.", HelpName = "PORT" };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the API and the web form on this machine.") { Port };
        command.SetAction(parse => DatelineServer.Run([.. Arguments("--data", parse.GetValue(DataOption.Value)), .. Arguments("--port", parse.GetValue(Port)?.ToString(System.Globalization.CultureInfo.InvariantCulture))]));
        return command;
    }

    private static string[] Arguments(string name, string? value) => value is null ? [] : [name, value];
}

using Search.Ingest;
using Search.SavedSearches;

namespace Search.Web;

/// <summary>The server: API, pages and feeds over one data directory.</summary>
public static class DatelineServer
{
    /// <summary>Runs the server until it is stopped.</summary>
    /// <param name="args">
    /// <c>--data DIR --port N --urls URL,… --hosts NAME,… --keys HASH,… --sources FILE --allow-private-addresses yes --search-seconds S
    /// --searches N --waiting N --slow-seconds S</c>; or <c>--help</c>, which prints what each is
    /// </param>
    /// <returns>0, or 1 where it could not start; the reason is on standard error.</returns>
    public static int Run(string[] args)
    {
        if (Arguments.AskForHelp(args))
        {
            Console.WriteLine(Arguments.Help);
            return 0;
        }

        try
        {
            using var app = Build(args, TimeProvider.System, Console.Error);
            Start(app);
            Console.Error.WriteLine($"Dateline serves {string.Join(", ", app.Urls)}. Ctrl-C stops it.");
            app.WaitForShutdown();
            return 0;
        }
        catch (Exception exception) when (exception is StartException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    /// <summary>Opens the data directory, fills it with the sample where it is empty, and makes the server, not yet started.</summary>
    /// <param name="args">As for <see cref="Run"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="console">Where progress, and on the first start the key, is shown.</param>
    /// <exception cref="StartException">A setting or the data directory cannot be used.</exception>
    public static WebApplication Build(string[] args, TimeProvider time, TextWriter console)
    {
        var options = ServerOptions.Read(args, Environment.GetEnvironmentVariable);
        try
        {
            var directory = DataDirectory.Open(options.DataDirectory);
            var sources = options.Sources is { } file ? SourceList.Read(file) : null;
            return Assemble(
                options,
                directory.Path,
                OpenCorpus(directory, time, console),
                time,
                console,
                services => services.AddPolling(sources, directory));
        }
        catch (SourceListException fault)
        {
            throw new StartException(fault.Message, fault);
        }
        catch (WorkspaceException fault)
        {
            throw new StartException(fault.Message, fault);
        }
    }

    /// <summary>Makes the server of a corpus that is open, which the server then owns.</summary>
    internal static WebApplication Assemble(
        ServerOptions options, string folder, Corpus corpus, TimeProvider time, TextWriter console, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        ServerHost.Listen(builder, options);
        builder.Services.AddFramework();
        builder.Services.AddSearchLimits(options.Limits);
        builder.Services.AddAccess(options, folder, console);
        builder.Services.AddSingleton(time).AddSingleton(options).AddSingleton(_ => corpus);
        builder.Services.AddSingleton(new SavedSearchStore(Path.Combine(folder, "saved-searches.db"), time));
        more?.Invoke(builder.Services);
        var app = builder.Build();
        _ = app.Services.GetRequiredService<Corpus>(); // From here on the container closes it.
        UseGuards(app);
        MapResources(app);
        return app;
    }

    /// <summary>Starts the server.</summary>
    /// <exception cref="StartException">Another program listens where it should.</exception>
    internal static void Start(WebApplication app)
    {
        try
        {
            app.Start();
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new StartException(
                $"{fault.Message} Another program listens there, perhaps another Dateline. Stop it, or choose another port with --port N.",
                fault);
        }
    }

    /// <summary>What each request passes, outermost first.</summary>
    private static void UseGuards(WebApplication app)
    {
        app.UseMiddleware<FaultAnswers>();
        app.Use(SecurityHeaders.Add);
        app.UseMiddleware<AccessGuard>();
        app.Use(ServerHost.CheckQuery);
        app.UseRouting();
        app.UseRequestTimeouts();
    }

    private static void MapResources(WebApplication app)
    {
        app.MapSearch();
        app.MapHistograms();
        app.MapEvidence();
        app.MapSuggest();
        app.MapFacets();
        app.MapCooccurrence();
        app.MapClusters();
        app.MapReports();
        app.MapArticles();
        app.MapSearches();
        app.MapFeeds();
        app.MapStatus();
        app.MapProblems();
        app.MapSiteFiles();
        app.MapApiDescription();
    }

    private static Corpus OpenCorpus(DataDirectory directory, TimeProvider time, TextWriter console)
    {
        var workspace = Workspace.OpenForWriting(directory, time, console.WriteLine);
        if (workspace.Writer.Sequence == 0)
        {
            FirstStart.Fill(workspace, time, console);
        }

        return Corpus.Of(workspace, time);
    }
}

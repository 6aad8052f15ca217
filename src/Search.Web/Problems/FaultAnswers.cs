using System.Diagnostics;
using System.Text.Json;

namespace Search.Web;

/// <summary>Gives every failure and every bare status a problem that says what to do.</summary>
internal sealed partial class FaultAnswers(RequestDelegate next, ILogger<FaultAnswers> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null, ContentLength: null })
            {
                await Bare(http.Response.StatusCode, http).Answer(http);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            var problem = Of(exception, http);
            http.Response.Clear();
            await SecurityHeaders.Add(http, problem.Answer);
        }
    }

    private Problem Of(Exception exception, HttpContext http)
    {
        if (exception is BadHttpRequestException bad)
        {
            return Problem.Of(ProblemType.Of(bad.StatusCode), bad.InnerException is JsonException json ? Words(json) : bad.Message);
        }

        var trace = Activity.Current?.Id ?? http.TraceIdentifier;
        Failed(trace, exception.GetType().Name, exception.StackTrace);
        FailedBecause(exception, trace);
        return Problem.Of(ProblemType.Fault, "The request could not be answered, as the log says under this trace.", ("trace", trace));
    }

    /// <summary>The exception's own words name types of the program; a reader needs the place.</summary>
    private static string Words(JsonException json) =>
        $"The body is not the JSON object that is taken here{(json.Path is { Length: > 1 } path ? $": see {path[2..]}" : "")}"
        + $"{(json.LineNumber is { } line ? $", line {line + 1}" : "")}{Lacking(json.Message)}. Its form is described in /v1/openapi.json.";

    /// <summary>Gets the names of what is missing, which the exception's words end with; "" where nothing is.</summary>
    private static string Lacking(string message)
    {
        const string Mark = "including: ";
        var at = message.IndexOf(Mark, StringComparison.Ordinal);
        var end = message.IndexOf('.', Math.Max(at, 0));
        return at < 0 ? "" : $"; it lacks {message[(at + Mark.Length)..(end < 0 ? message.Length : end)]}";
    }

    private static Problem Bare(int status, HttpContext http) => status switch
    {
        404 => Problem.Of(ProblemType.NotFound, $"There is nothing at {http.Request.Path}."),
        405 => Problem.Of(ProblemType.Method, $"{http.Request.Path} takes {http.Response.Headers.Allow}."),
        415 => Problem.Of(ProblemType.MediaType, $"'{http.Request.ContentType}' is not taken here. {ProblemType.MediaType.Remedy}"),
        _ => Problem.Of(ProblemType.Of(status), ProblemType.Of(status).Remedy),
    };

    /// <summary>Without the message, which may repeat what somebody searched for.</summary>
    [LoggerMessage(LogLevel.Error, "Request {Trace} failed: {Exception}\n{Stack}")]
    private partial void Failed(string trace, string exception, string? stack);

    [LoggerMessage(LogLevel.Debug, "Why request {Trace} failed")]
    private partial void FailedBecause(Exception exception, string trace);
}

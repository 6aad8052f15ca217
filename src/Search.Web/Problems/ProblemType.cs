namespace Search.Web;

/// <summary>One kind of problem that an answer can state (RFC 9457); <c>/problems/{Slug}</c> is its stable type and its page.</summary>
/// <param name="Slug">The last part of the type.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">What is wrong, the same words every time.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ProblemType(string Slug, int Status, string Title, string Remedy)
{
    public static readonly ProblemType Query = new("query", 400, "The query cannot be read",
        "`offset` and `length` say which part of `q` is meant, in UTF-16 code units, and `hint` what to write instead.");

    public static readonly ProblemType Parameter = new("parameter", 400, "A parameter cannot be used",
        "`errors` names each parameter and says what it takes. An unknown parameter is refused, so no misspelt filter passes for none.");

    public static readonly ProblemType Encoding = new("encoding", 400, "The address is not UTF-8",
        "Write characters outside ASCII as the percent-encoded bytes of their UTF-8: `Київ` is `%D0%9A%D0%B8%D1%97%D0%B2`.");

    public static readonly ProblemType Body = new("body", 400, "The body cannot be read",
        "Send one JSON object as `application/json`, or one object on each line as `application/x-ndjson`, in UTF-8.");

    public static readonly ProblemType Form = new("form", 400, "The form is too old",
        "The form was made before the server last started, or by another page. Go back, reload the page and send it again.");

    public static readonly ProblemType Name = new("name", 400, "The name cannot be used",
        "A saved search has a name of 1 to 120 characters on one line.");

    public static readonly ProblemType KeyNeeded = new("key", 401, "A key is needed",
        "Send `Authorization: Bearer KEY`. The first start printed it. To get another, delete the data directory's file `keys` and start again.");

    public static readonly ProblemType ForeignOrigin = new("origin", 403, "The request comes from another site",
        "Changes are taken from this server's own pages and from programs, never from a page of another site.");

    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing at this address",
        "See `/openapi/v1.json` for the addresses there are.");

    public static readonly ProblemType NoReport = new("no-report", 404, "There is no such report",
        "The id is unknown, or no revision was current at that sequence. Its revisions are at `/v1/reports/{id}/revisions`.");

    public static readonly ProblemType NoSearch = new("no-search", 404, "There is no such saved search",
        "It was never saved here, or it was deleted. `/v1/searches` lists those there are.");

    public static readonly ProblemType Method = new("method", 405, "The address does not take this method",
        "The header `Allow` lists the methods it takes.");

    public static readonly ProblemType Taken = new("name-taken", 409, "There is a saved search of that name",
        "Choose another name, or delete the other search first.");

    public static readonly ProblemType Expired = new("cursor-expired", 410, "The list has been put away",
        "A list by relevance is kept for five minutes. `start` is the address of its first page. Lists by date never expire.");

    public static readonly ProblemType TooLarge = new("too-large", 413, "The request is too large",
        "`limit` is the limit in bytes, or in articles. Send the rest in further requests.");

    public static readonly ProblemType TooLong = new("address-too-long", 414, "The address is too long",
        "The query string may have 8,192 characters.");

    public static readonly ProblemType MediaType = new("media-type", 415, "The body is of a type that is not taken",
        "Send `application/json` or `application/x-ndjson`.");

    public static readonly ProblemType WrongHost = new("host", 421, "The request is meant for another host",
        "The server answers to localhost, 127.0.0.1 and [::1], and to the names of the setting `hosts`.");

    public static readonly ProblemType SearchTime = new("search-time", 422, "The search takes too long",
        "`limit` is the time in seconds that a search may run (setting `search-seconds`). Cheaper are fewer facets, whole words in place of patterns, a shorter span, a smaller page.");

    public static readonly ProblemType Busy = new("busy", 503, "Too many searches at once",
        "Ask again after the seconds of the header `Retry-After`. `limit` is how many searches run at a time, `waiting` how many may wait (settings `searches`, `waiting`).");

    public static readonly ProblemType Fault = new("fault", 500, "The server failed",
        "The fault is in the server's log under `trace`. The request may be sent again.");

    public static readonly ProblemType Slow = new("time-limit", 504, "The request took too long",
        "Ask for less at a time: fewer facets, a narrower query, a smaller page.");

    public static readonly IReadOnlyList<ProblemType> All =
    [
        Query, Parameter, Encoding, Body, Form, Name, KeyNeeded, ForeignOrigin, NotFound, NoReport, NoSearch, Method, Taken, Expired,
        TooLarge, TooLong, MediaType, WrongHost, SearchTime, Fault, Busy, Slow,
    ];

    public string Uri => $"/problems/{Slug}";

    /// <summary>Gets the kind that stands for a bare status, which the framework set by itself.</summary>
    public static ProblemType Of(int status) => status switch
    {
        404 => NotFound,
        405 => Method,
        413 => TooLarge,
        414 => TooLong,
        415 => MediaType,
        504 => Slow,
        >= 500 => Fault,
        _ => Body,
    };
}

using System.Globalization;
using Search.Articles;
using Search.Indexing;
using Search.Reference;

namespace Search.Web;

/// <summary>Writes numbers, languages and kinds for people.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> Languages = new()
    {
        ["ar"] = "Arabic",
        ["bg"] = "Bulgarian",
        ["cs"] = "Czech",
        ["de"] = "German",
        ["el"] = "Greek",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["fa"] = "Persian",
        ["fr"] = "French",
        ["he"] = "Hebrew",
        ["hu"] = "Hungarian",
        ["it"] = "Italian",
        ["ja"] = "Japanese",
        ["ko"] = "Korean",
        ["nl"] = "Dutch",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["ro"] = "Romanian",
        ["ru"] = "Russian",
        ["tr"] = "Turkish",
        ["uk"] = "Ukrainian",
        ["und"] = "Not known",
        ["zh"] = "Chinese",
    };

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>Gets the English name of a language, or its code where the name is not known here.</summary>
    public static string Language(string code) => Languages.GetValueOrDefault(code, code);

    /// <summary>Gets the code as the <c>lang</c> attribute takes it, or null where the language is not known.</summary>
    public static string? LanguageTag(string code) => code == "und" ? null : code;

    public static string Order(Sort sort) => sort switch
    {
        Sort.Relevance => "Best match",
        Sort.NewestPublished => "Newest first",
        Sort.OldestPublished => "Oldest first",
        Sort.LatestEvent => "Latest event",
        _ => "Earliest event",
    };

    public static string Relation(StoryRelation relation) => relation switch
    {
        StoryRelation.Copy => "Copy of another report",
        StoryRelation.Version => "Version of another report",
        StoryRelation.Contains => "Contains another report",
        StoryRelation.Contained => "Part of another report",
        _ => "First seen",
    };

    public static string Kind(ReportKind kind) => kind switch
    {
        ReportKind.Lead => "Lead of a live blog",
        ReportKind.Entry => "Entry of a live blog",
        _ => "Article",
    };

    public static string Kind(ActorKind kind) => kind switch
    {
        ActorKind.State => "state",
        ActorKind.Government => "government body",
        ActorKind.ArmedForce => "armed force",
        ActorKind.Unit => "unit",
        ActorKind.ArmedGroup => "armed group",
        ActorKind.Person => "person",
        ActorKind.Media => "news outlet",
        _ => "organisation",
    };

    public static string Sense(PlaceMentionKind kind) => kind switch
    {
        PlaceMentionKind.Metonym => "stands for who sits there",
        PlaceMentionKind.Demonym => "names a people",
        _ => "the place itself",
    };
}

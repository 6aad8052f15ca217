using Search.SavedSearches;

namespace Search.Web;

/// <summary>Turns what stands in the way of saving or renaming into problem details.</summary>
internal static class KeepProblems
{
    public static Problem Of(KeepProblem problem) => Problem.Of(TypeOf(problem.Fault), problem.Detail);

    public static Problem NoSearch(string id) => Problem.Of(ProblemType.NoSearch, $"There is no saved search '{id}'.");

    private static ProblemType TypeOf(KeepFault fault) => fault switch
    {
        KeepFault.Name => ProblemType.Name,
        KeepFault.Taken => ProblemType.Taken,
        _ => ProblemType.NoSearch,
    };
}

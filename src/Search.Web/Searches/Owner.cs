namespace Search.Web;

/// <summary>Who keeps saved searches: the one local owner, whose machine this is.</summary>
internal static class Owner
{
    public const string Local = "local";
}

namespace Search.Web;

/// <summary>The server cannot start as it was told to; the message names the setting and what would be right.</summary>
public sealed class StartException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StartException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

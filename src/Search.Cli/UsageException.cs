namespace Search.Cli;

/// <summary>A fault of usage; the message is for the person who typed, and says what would be right.</summary>
internal sealed class UsageException(string message) : Exception(message);

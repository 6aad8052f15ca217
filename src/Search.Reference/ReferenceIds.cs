namespace Search.Reference;

/// <summary>
/// The form that ids of reference data share: 1 to 64 of A-Z a-z 0-9 . _ -, so that they stand in URLs and tables as they are.
/// </summary>
internal static class ReferenceIds
{
    private const int Longest = 64;

    public static bool IsText(string? text) =>
        text is { Length: > 0 and <= Longest } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}

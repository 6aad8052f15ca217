namespace Search.Reference;

/// <summary>The news agency that a report credits, and where it does.</summary>
/// <param name="Agency">The agency's name: <c>Reuters</c>.</param>
/// <param name="Start">
/// Where the credit begins, in UTF-16 code units of <see cref="Report.Text"/>; null where the byline is the credit.
/// </param>
/// <param name="End">Where it ends, exclusive; null where the byline is the credit.</param>
/// <param name="Why">The reason, for a person: the form of the credit.</param>
public sealed record Credit(string Agency, int? Start, int? End, string Why);

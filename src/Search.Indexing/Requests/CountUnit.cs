namespace Search.Indexing;

/// <summary>What is counted: how often a text was printed, how many texts there are, or how many wrote one.</summary>
public enum CountUnit
{
    /// <summary>Reports, copies and versions each for itself: <c>report</c>.</summary>
    Report,

    /// <summary>Stories: all tellings of one text count once: <c>story</c>.</summary>
    Story,

    /// <summary>Originators: all that comes from one agency or outlet counts once: <c>originator</c>.</summary>
    Originator,
}

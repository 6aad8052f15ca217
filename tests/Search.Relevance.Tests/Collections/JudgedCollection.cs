namespace Search.Relevance.Tests;

/// <summary>Documents, questions and which documents answer them, as others published them.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Topics">The questions that have judgements, in the collection's order.</param>
internal sealed record JudgedCollection(IReadOnlyList<JudgedDocument> Documents, IReadOnlyList<JudgedTopic> Topics);

/// <summary>One document.</summary>
/// <param name="Id">Its id in the judgements.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">What follows it.</param>
internal sealed record JudgedDocument(string Id, string Title, string Body);

/// <summary>One question.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">The question in natural language.</param>
/// <param name="Grades">The documents that answer it, each with its grade from 1; all others have 0.</param>
internal sealed record JudgedTopic(int Number, string Text, IReadOnlyDictionary<string, int> Grades);

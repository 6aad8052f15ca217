using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>One current report as one telling of its story.</summary>
/// <param name="Doc">The id that the article's record stated, else the report's id.</param>
/// <param name="Cluster">The story: the id of the report that was seen first.</param>
/// <param name="Report">The report.</param>
/// <param name="Relation">What it is of the closest other telling.</param>
/// <param name="Originator">Whom its text comes from.</param>
public sealed record Telling(string Doc, ReportId Cluster, ReportId Report, StoryRelation Relation, string Originator);

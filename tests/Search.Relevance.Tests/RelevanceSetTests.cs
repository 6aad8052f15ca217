namespace Search.Relevance.Tests;

/// <summary>What the tables promise in their README, held against them and against the sample.</summary>
public sealed class RelevanceSetTests(SampleCorpus corpus)
{
    private static readonly RelevanceSet Set = RelevanceSet.Read();

    [Fact]
    public void Queries_are_there_once_in_the_order_of_their_ids()
    {
        Assert.Equal(Set.Queries.Select(query => query.Id).Distinct().Order(StringComparer.Ordinal), Set.Queries.Select(query => query.Id));
        Assert.Empty(Repeated(Set.Queries.Select(query => query.Text)));
        Assert.All(Set.Queries, query => Assert.True(query.Kind is RelevanceSet.KnownItem or RelevanceSet.Topic, $"{query.Id} is of kind '{query.Kind}'."));
    }

    [Fact]
    public void Every_judgement_is_of_a_query_there_is_and_stands_once_with_a_grade_from_1_to_3()
    {
        Assert.Empty(Set.Judgements.Select(judgement => judgement.Query).Except(Set.Queries.Select(query => query.Id)));
        Assert.Empty(Repeated(Set.Judgements.Select(judgement => $"{judgement.Query}: {judgement.Heading}")));
        Assert.All(Set.Judgements, judgement => Assert.InRange(judgement.Grade, 1, 3));
    }

    [Fact]
    public void A_known_item_wants_one_report_and_a_topic_at_least_one() =>
        Assert.All(Set.Queries, query =>
        {
            var wanted = Set.GradesOf(query).Values.Count(grade => grade == 3);
            Assert.True(query.Kind == RelevanceSet.KnownItem ? wanted == 1 : wanted > 0, $"{query.Id} has {wanted} reports of grade 3.");
        });

    [Fact]
    public void Every_judged_heading_is_that_of_one_report_of_the_sample()
    {
        var headings = corpus.FindAll("").ConvertAll(hit => hit.Heading);

        Assert.Empty(Repeated(headings));
        Assert.Empty(Set.Judgements.Where(judgement => !headings.Contains(judgement.Heading)).Select(judgement => $"{judgement.Query}: {judgement.Heading}"));
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> texts) =>
        texts.GroupBy(text => text).Where(group => group.Count() > 1).Select(group => group.Key);
}

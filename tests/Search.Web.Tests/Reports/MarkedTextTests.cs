using Search.Indexing;
using Search.Reference;

namespace Search.Web.Tests.Reports;

public sealed class MarkedTextTests
{
    private const string Text = "Moscow said\nKursk region fell.\n\nEnd";

    [Fact]
    public void Pieces_of_overlapping_mentions_give_the_text_back_and_know_all_that_cover_them()
    {
        var pieces = MarkedText.Pieces(Text, 0, Text.Length, Evidence(("place", 0, 6), ("actor", 0, 6), ("place", 12, 24), ("place", 12, 17))).ToList();

        Assert.Equal(Text, string.Concat(pieces.Select(piece => piece.Text)));
        Assert.Equal(["Moscow", "Kursk", " region"], pieces.Where(piece => piece.Evidence.Count > 0).Select(piece => piece.Text));
        Assert.Equal([2, 2, 1], pieces.Where(piece => piece.Evidence.Count > 0).Select(piece => piece.Evidence.Count));
    }

    [Fact]
    public void A_mention_outside_the_piece_of_text_is_not_in_it()
    {
        var piece = Assert.Single(MarkedText.Pieces(Text, 12, 30, Evidence(("place", 0, 6), ("date", 32, 35))));

        Assert.Equal("Kursk region fell.", piece.Text);
        Assert.Empty(piece.Evidence);
    }

    [Fact]
    public void Paragraphs_are_what_stands_below_the_heading_without_the_empty_ones() =>
        Assert.Equal(["Kursk region fell.", "End"], MarkedText.Paragraphs(Text, 11).Select(span => Text[span.Start..span.End]));

    [Fact]
    public void A_report_without_a_body_has_no_paragraph() => Assert.Empty(MarkedText.Paragraphs("Heading\n", 7));

    private static Evidence[] Evidence(params (string Layer, int Start, int End)[] mentions) =>
    [
        .. mentions.Select((mention, number) => new Evidence(
            $"e{number}", mention.Layer, new DateMention(mention.Start, mention.End, Text[mention.Start..mention.End], TimexType.Date, "", null, 1, ""), "", "", new SearchRequest())),
    ];
}

using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Places;

/// <summary>The prepositions that put a thing somewhere.</summary>
internal static class Locative
{
    private static readonly FrozenSet<ulong> Words =
        new[] { "in", "near", "at", "outside", "around", "towards", "toward", "from", "to", "into", "inside", "across", "у", "в", "під",
            "біля", "под", "около", "из", "з" }
            .Select(Lexicon.Key).ToFrozenSet();

    public static bool IsBefore(TokenizedText text, int index) =>
        index > 0 && text[index - 1].Kind == TokenKind.Word && Words.Contains(text[index - 1].Key);
}

using System.Collections.Frozen;

namespace Search.Enrichment.Words;

/// <summary>
/// Words that join others and are never part of a proper name's beginning: articles, pronouns, prepositions, conjunctions.
/// </summary>
internal static class FunctionWords
{
    public static readonly FrozenSet<ulong> All = Lexicon.Keys(
        "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "he", "she", "it", "they",
        "we", "you", "i", "who", "which", "what", "in", "on", "at", "by", "to", "from", "with", "of", "for", "as", "into", "over", "under",
        "after", "before", "since", "until", "during", "between", "among", "against", "about", "near", "when", "while", "where", "if",
        "because", "although", "though", "but", "and", "or", "nor", "so", "yet", "both", "either", "neither", "each", "every", "some",
        "any",
        "many", "most", "several", "all", "no", "not", "also", "then", "there", "here", "now", "later", "meanwhile", "however", "despite",
        "following", "according", "only", "even", "still", "just", "another", "other", "more", "such", "whether", "per", "via");
}

namespace Search.Indexing;

/// <summary>Cuts a folded word down to what its forms share.</summary>
internal interface IStemmer
{
    /// <summary>Gets the stem; the word itself where no rule fits.</summary>
    string Stem(string word);
}

namespace Search.Reference;

/// <summary>Gathers every name of every place under its key, and orders the places a name may mean.</summary>
internal sealed class NameTable
{
    /// <summary>How many candidates a name keeps; the number of those left out is stored with it.</summary>
    public const int MostCandidates = 25;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Entry>> InOrder => _entries.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    public int Count => _entries.Count;

    /// <summary>Adds all names of a place; "New York" is as good a name of New York City as its label.</summary>
    public void AddAll(PlaceDraft place)
    {
        Add(place.Name, (uint)place.Index);
        foreach (var name in place.Names)
        {
            Add(name, (uint)place.Index | (place.Name == name + " City" ? 0 : NameCandidate.AlternateFlag));
        }

        foreach (var demonym in place.Demonyms)
        {
            Add(demonym, (uint)place.Index | NameCandidate.DemonymFlag);
        }
    }

    /// <summary>Notes under each first word how long the longest name is that it begins.</summary>
    public void NoteLongest()
    {
        foreach (var key in _entries.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).ToList())
        {
            foreach (var word in FirstWord.FormsOf(key))
            {
                var first = At(word);
                first.LongestWords = Math.Max(first.LongestWords, key.Count(c => c == ' ') + 1);
            }
        }

        foreach (var (key, entry) in _entries.Where(entry => entry.Value.Codes.Count > 0
            && !entry.Key.Contains(' ', StringComparison.Ordinal)))
        {
            entry.LongestWords = Math.Max(entry.LongestWords, 1);
        }
    }

    private void Add(string name, uint code)
    {
        var key = NameKey.Of(name);
        if (key.Length == 0)
        {
            return;
        }

        var entry = At(key);
        entry.Add(code | (Acronym.Is(name) ? NameCandidate.AcronymFlag : 0));
    }

    private Entry At(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries.Add(key, entry = new Entry());
        }

        return entry;
    }

    /// <summary>What is stored under one key.</summary>
    internal sealed class Entry
    {
        public List<uint> Codes { get; private set; } = new(1);

        public int LongestWords { get; set; }

        public int Cut { get; private set; }

        /// <summary>Adds a candidate; a place that bears the key twice keeps its best claim, the label.</summary>
        public void Add(uint code)
        {
            var index = new NameCandidate(code).Index;
            if (!Codes.Exists(known => new NameCandidate(known).Index == index))
            {
                Codes.Add(code);
            }
        }

        /// <summary>Puts the most important first and drops what is beyond the limit.</summary>
        public void Order(IReadOnlyList<float> importance)
        {
            float Rank(uint code)
            {
                var candidate = new NameCandidate(code);
                return importance[candidate.Index] - (candidate.IsAlternate ? Importance.AlternatePenalty : 0);
            }

            Codes.Sort((left, right) => Rank(right).CompareTo(Rank(left)) is var order and not 0 ? order : left.CompareTo(right));
            Cut = Math.Max(0, Codes.Count - MostCandidates);
            Codes = Codes[..Math.Min(Codes.Count, MostCandidates)];
        }
    }
}

namespace Search.Reference;

/// <summary>Gathers all names of all actors under the hashes of their keys.</summary>
internal static class ActorNameTable
{
    public static Dictionary<ulong, ActorEntry> Build(IReadOnlyList<Actor> actors)
    {
        var drafts = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            Add(drafts, actor.Name, new NameHolder(actor, default, IsSurname: false));
            foreach (var name in actor.Names)
            {
                Add(drafts, name.Name, new NameHolder(actor, name.Valid, IsSurname: false));
            }
        }

        AddSurnames(drafts, actors);
        foreach (var key in drafts.Keys.Where(key => drafts[key].Holders.Count > 0).ToList())
        {
            var words = key.Count(c => c == ' ') + 1;
            foreach (var word in FirstWord.FormsOf(key))
            {
                var first = At(drafts, word);
                first.LongestWords = Math.Max(first.LongestWords, words);
            }
        }

        return drafts.ToDictionary(
            draft => NameKey.Hash(draft.Key),
            draft => new ActorEntry(draft.Value.Holders, draft.Value.LongestWords, draft.Value.IsAcronym && draft.Value.Holders.Count > 0));
    }

    private static void AddSurnames(Dictionary<string, Draft> drafts, IReadOnlyList<Actor> actors)
    {
        foreach (var actor in actors.Where(actor => actor.Kind == ActorKind.Person))
        {
            foreach (var name in actor.Names.Select(name => name.Name).Prepend(actor.Name))
            {
                var space = name.LastIndexOf(' ');
                if (space > 0 && name.Length - space > 2)
                {
                    Add(drafts, name[(space + 1)..], new NameHolder(actor, default, IsSurname: true));
                }
            }
        }
    }

    /// <summary>Adds a holder; an actor that bears the key twice keeps its first claim, and only claims of other times beside it.</summary>
    private static void Add(Dictionary<string, Draft> drafts, string name, NameHolder holder)
    {
        var key = NameKey.Of(name);
        if (key.Length == 0)
        {
            return;
        }

        var draft = At(drafts, key);
        draft.IsAcronym &= holder.IsSurname ? draft.Holders.Count > 0 : Acronym.Is(name);
        if (!draft.Holders.Exists(known => ReferenceEquals(known.Actor, holder.Actor) && (holder.IsSurname || known.Valid == holder.Valid)))
        {
            draft.Holders.Add(holder);
        }
    }

    private static Draft At(Dictionary<string, Draft> drafts, string key)
    {
        if (!drafts.TryGetValue(key, out var draft))
        {
            drafts.Add(key, draft = new Draft());
        }

        return draft;
    }

    private sealed class Draft
    {
        public List<NameHolder> Holders { get; } = [];

        public int LongestWords { get; set; }

        public bool IsAcronym { get; set; } = true;
    }
}

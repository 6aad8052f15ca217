using System.Security.Cryptography;

namespace Search.Reference;

/// <summary>The actors we know, by id and by name.</summary>
/// <remarks>Immutable, and safe to share between threads. A name that several actors share keeps them all.</remarks>
public sealed class ActorDictionary
{
    private readonly Dictionary<ActorId, Actor> _byId;
    private readonly Dictionary<ulong, ActorEntry> _byName;
    private readonly Dictionary<string, Actor> _states;

    private ActorDictionary(IReadOnlyList<Actor> actors, IReadOnlyList<ActorCorrection> corrections, string version)
    {
        (All, Corrections, Version) = (actors, corrections, version);
        _byId = actors.ToDictionary(actor => actor.Id);
        _byName = ActorNameTable.Build(actors);
        _states = actors.Where(actor => actor.Kind == ActorKind.State && actor.Country.Length > 0)
            .DistinctBy(actor => actor.Country).ToDictionary(actor => actor.Country);
    }

    /// <summary>Gets all actors, in the order of their ids.</summary>
    public IReadOnlyList<Actor> All { get; }

    /// <summary>Gets what was found wrong with the actors of reports and not taken back, in the order in which it was written.</summary>
    public IReadOnlyList<ActorCorrection> Corrections { get; }

    /// <summary>Gets the SHA-256 of the tables it was read from: 64 hexadecimal digits.</summary>
    public string Version { get; }

    /// <summary>Reads the dictionary.</summary>
    /// <param name="folder">Holds actors.tsv, names.tsv, roles.tsv and affiliations.tsv.</param>
    /// <param name="corrections">
    /// Tables of corrections, read one after another behind the folder's own corrections.tsv; those that do not exist are empty.
    /// </param>
    /// <exception cref="TableException">A table has faults; all of them are named.</exception>
    public static ActorDictionary Load(string folder, params IEnumerable<string> corrections)
    {
        var actors = ActorTables.Read(folder);
        var known = actors.Select(actor => actor.Id).ToHashSet();
        string[] corrected = [Path.Combine(folder, "corrections.tsv"), .. corrections];
        var rows = CorrectionTable.Read(corrected, known.Contains);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in ActorTables.Files.Select(file => Path.Combine(folder, file)).Concat(corrected.Where(File.Exists)))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return new ActorDictionary(actors, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Gets an actor, or null where the dictionary does not hold it.</summary>
    public Actor? Find(ActorId id) => _byId.GetValueOrDefault(id);

    /// <summary>Gets the label of an actor, or its id where the dictionary does not hold it.</summary>
    public string Label(ActorId id) => Find(id)?.Name ?? id.ToString();

    /// <summary>
    /// Gets all that contains an actor on a day, nearest first: the force of a unit, the body of an office, the state of both. Empty where
    /// nothing does.
    /// </summary>
    /// <param name="id">The actor; one that the dictionary does not hold is contained in nothing.</param>
    /// <param name="day">The day; null where none is known: then only what the tables state without dates counts.</param>
    public IReadOnlyList<ActorId> ContainersOf(ActorId id, DateOnly? day) =>
        Find(id) is { } actor ? ActorHierarchy.ContainersOf(actor, day, Find) : [];

    /// <summary>Gets what contains an actor directly, at any time: what still holds first, then what ended last.</summary>
    public IReadOnlyList<ActorId> ParentsOf(ActorId id) => Find(id) is { } actor ? ActorHierarchy.ParentsOf(actor, Find) : [];

    /// <summary>Gets the state with an ISO 3166-1 alpha-2 code, or null.</summary>
    public Actor? State(string country) => _states.GetValueOrDefault(country);

    /// <summary>Looks a name up by its hash (<see cref="NameKey"/>), or gets null.</summary>
    public ActorEntry? Lookup(ulong hash) => _byName.GetValueOrDefault(hash);

    /// <summary>Gets all actors that bear a name, in any case and with or without diacritics; unlisted surnames do not count.</summary>
    public IReadOnlyList<Actor> Named(string name) =>
        Lookup(NameKey.Hash(NameKey.Of(name))) is { } entry ? [.. entry.Holders.Where(holder =>
            !holder.IsSurname).Select(holder => holder.Actor)] : [];
}

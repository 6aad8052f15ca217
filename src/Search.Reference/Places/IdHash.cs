namespace Search.Reference;

/// <summary>The hash of an id in the compiled gazetteer: 32-bit FNV-1a over its UTF-8.</summary>
internal static class IdHash
{
    public static uint Of(ReadOnlySpan<byte> utf8)
    {
        var hash = 0x811C9DC5u;
        foreach (var value in utf8)
        {
            hash = (hash ^ value) * 0x01000193u;
        }

        return hash ^ (hash >> 15);
    }
}

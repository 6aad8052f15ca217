using System.Globalization;

namespace Search.Articles;

/// <summary>
/// Walks over the records of a web archive (WARC 1.0 and 1.1, ISO 28500) one at a time; a record's block is read only where it is asked
/// for.
/// </summary>
/// <remarks>Bytes that begin no record are passed over to the next that do, and counted in <see cref="Lost"/>.</remarks>
/// <param name="stream">The archive, unpacked: the members of a compressed one follow each other without a seam.</param>
internal sealed class WarcRecords(Stream stream)
{
    private const int LongestHeader = 64 * 1024;

    private readonly HeaderLines _lines = new(stream, LongestHeader);
    private long _left;

    /// <summary>Gets the record's named fields, by their names in any case.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the length of the record's block as the record states it.</summary>
    public long Length { get; private set; }

    /// <summary>Gets how many lines were passed over that belong to no record.</summary>
    public long Lost { get; private set; }

    /// <summary>Gets whether the archive ended within a record.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Goes to the next record; false after the last.</summary>
    public bool Next()
    {
        IsCutOff = _left > 0 && !PassBlock();
        while (_lines.Next() is { } line)
        {
            if (line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                return ReadFields();
            }

            Lost += line.Length > 0 ? 1 : 0;
        }

        return false;
    }

    /// <summary>Reads the block's first bytes, at most so many, behind those that were read of it already.</summary>
    /// <param name="begun">What was read of it; may be empty.</param>
    /// <param name="limit">How many bytes of the block are wanted in all.</param>
    public byte[] ReadBlock(byte[] begun, int limit)
    {
        var block = new byte[Math.Min(Length, limit)];
        begun.CopyTo(block, 0);
        var read = _lines.ReadBytes(block.AsSpan(begun.Length));
        _left -= read;
        IsCutOff = begun.Length + read < block.Length;
        return IsCutOff ? block[..(begun.Length + read)] : block;
    }

    public string Field(string name) => Fields.GetValueOrDefault(name, "");

    private bool ReadFields()
    {
        Fields.Clear();
        while (_lines.Next() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                Fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        var stated = long.TryParse(Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length);
        Length = _left = stated ? length : 0;
        Lost += stated ? 0 : 1;
        return true;
    }

    private bool PassBlock()
    {
        while (_left > 0 && _lines.Skip(_left) is > 0 and var passed)
        {
            _left -= passed;
        }

        return _left == 0;
    }
}

using System.Buffers;
using System.Text;

namespace Search.Articles;

/// <summary>
/// Cuts a JSON document of any length into its records without holding more than one: the elements of an array, whether it is the document
/// or a member of its object under one of the names that lists go by. The object's other members are gathered in <see cref="Around"/>, those
/// of an object within it that an answer is wrapped in among them.
/// </summary>
/// <remarks>It only looks for where values end; whether they are right JSON shows when they are read.</remarks>
/// <param name="stream">The bytes, UTF-8.</param>
/// <param name="lists">The names of members whose arrays hold records.</param>
/// <param name="limit">The most bytes of a record, and of all that stands around.</param>
internal sealed class JsonElements(Stream stream, IReadOnlyCollection<string> lists, int limit) : IDisposable
{
    private static readonly HashSet<string> Wrappers = ["response", "result", "data"];

    private readonly JsonBytes _bytes = new(stream, limit);
    private readonly ArrayBufferWriter<byte> _around = new();
    private bool _begun;
    private int _objects;
    private bool _inArray;

    /// <summary>Gets the record, valid until the next is asked for; of one over the limit its start.</summary>
    public ReadOnlyMemory<byte> Value => _bytes.Taken;

    /// <summary>Gets the line on which the record begins, from 1.</summary>
    public long Line => _bytes.Line;

    /// <summary>Gets whether the record is over the limit.</summary>
    public bool IsTooLong => _bytes.IsTooLong;

    /// <summary>Gets whether the document ended before the record did.</summary>
    public bool IsCutOff => _bytes.IsCutOff;

    /// <summary>Gets whether an array of records was met.</summary>
    public bool HasList { get; private set; }

    /// <summary>Gets whether the record is one of the array's.</summary>
    public bool IsListed => _inArray;

    /// <summary>Gets whether the document ended as it should.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Gets whether the object around the list is over the limit.</summary>
    public bool IsAroundTooLong { get; private set; }

    /// <summary>Gets the object around the list with its other members, as far as it was read; empty where there is none.</summary>
    public ReadOnlySpan<byte> Around => _around.WrittenCount == 0 ? default : (byte[])[.. _around.WrittenSpan, (byte)'}'];

    /// <summary>Goes to the next record; false after the last.</summary>
    public bool Next()
    {
        while (true)
        {
            var next = _bytes.PassOver(" \t\r\n,"u8);
            if (next < 0)
            {
                return false;
            }

            if (_inArray ? next == ']' : _objects > 0 && next == '}')
            {
                _bytes.Skip();
                (_inArray, _objects) = (false, _inArray ? _objects : _objects - 1);
                IsWhole = _objects == 0;
            }
            else if (_inArray || (_begun && _objects == 0))
            {
                _bytes.TakeValue();
                IsWhole &= _inArray; // Whatever follows the document is a record that cannot be read.
                return true;
            }
            else if (!_begun)
            {
                Begin(next);
            }
            else if (!TakeMember())
            {
                return true;
            }
        }
    }

    public void Dispose() => _bytes.Dispose();

    private void Begin(int next)
    {
        _begun = true;
        (_inArray, _objects) = (next == '[', next == '{' ? 1 : 0);
        HasList = _inArray;
        if (next is '[' or '{')
        {
            _bytes.Skip();
        }
    }

    // Takes a name and its value into what stands around, or opens a list of records; false where there is no name.
    private bool TakeMember()
    {
        _bytes.TakeValue();
        var name = _bytes.Taken.ToArray();
        if (name is not [(byte)'"', ..] || _bytes.PassOver(" \t\r\n"u8) != ':')
        {
            _objects = 0;
            return false;
        }

        _bytes.Skip();
        var called = Encoding.UTF8.GetString(name.AsSpan(1, name.Length - 2));
        var next = _bytes.PassOver(" \t\r\n"u8);
        if (next == '[' && lists.Contains(called))
        {
            _bytes.Skip();
            HasList = _inArray = true;
            return true;
        }

        if (next == '{' && Wrappers.Contains(called))
        {
            _bytes.Skip();
            _objects++;
            return true;
        }

        _bytes.TakeValue();
        Gather(name, _bytes.Taken.Span);
        return true;
    }

    private void Gather(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        IsAroundTooLong |= _bytes.IsTooLong || _around.WrittenCount + name.Length + value.Length > limit;
        if (!IsAroundTooLong && !_bytes.IsCutOff)
        {
            _around.Write(_around.WrittenCount == 0 ? "{"u8 : ","u8);
            _around.Write(name);
            _around.Write(":"u8);
            _around.Write(value);
        }
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>The story of each report by document: few bytes, for nearly every report is alone in its story.</summary>
/// <remarks>
/// One byte for the relation, the hash of the text (8 bytes, little-endian), its size, the source, the agency, the originator (empty where
/// it is the agency or else the source), the story (empty where it is the report itself), the closest telling (empty where there is
/// none), and how many links: each the hash, a report that has it, what is shared, its size, and 1 where it is the same page. Numbers are
/// variable-length; texts are their length in bytes and UTF-8. Where the report was first seen stands in <see cref="Fields.Seen"/>.
/// </remarks>
internal static class StoryColumn
{
    /// <summary>Writes a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="report">The report that tells it.</param>
    /// <param name="bytes">Where it is added.</param>
    public static void Write(StoryRecord story, ReportId report, ByteRun bytes)
    {
        bytes.Add((byte)story.Relation);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.Room(sizeof(ulong)), story.Content);
        bytes.AddVariable(story.Size);
        AddText(bytes, story.Source);
        AddText(bytes, story.Agency ?? "");
        AddText(bytes, story.Originator == (story.Agency ?? story.Source) ? "" : story.Originator);
        AddText(bytes, story.Id == report ? "" : story.Id.ToString());
        AddText(bytes, story.Of?.ToString() ?? "");
        bytes.AddVariable(story.Links.Count);
        foreach (var link in story.Links)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.Room(sizeof(ulong)), link.Content);
            AddText(bytes, link.Of.ToString());
            bytes.AddVariable(link.Shared);
            bytes.AddVariable(link.Size);
            bytes.Add(link.IsSamePage ? (byte)1 : (byte)0);
        }
    }

    /// <summary>Reads the story of a report.</summary>
    public static StoryRecord Read(AtomicReader segment, int document, KnownReport report)
    {
        var bytes = new BytesRef();
        segment.GetBinaryDocValues(Fields.Story.Name).Get(document, bytes);
        return Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), report);
    }

    private static StoryRecord Read(ReadOnlySpan<byte> bytes, KnownReport report)
    {
        var relation = (StoryRelation)bytes[0];
        bytes = bytes[1..];
        var content = ReadHash(ref bytes);
        var size = ReadNumber(ref bytes);
        var source = ReadText(ref bytes);
        var agency = ReadText(ref bytes) is { Length: > 0 } stated ? stated : null;
        var originator = ReadText(ref bytes) is { Length: > 0 } other ? other : agency ?? source;
        var (id, of) = (ReadId(ref bytes), ReadId(ref bytes));
        var links = new LinkRecord[ReadNumber(ref bytes)];
        for (var i = 0; i < links.Length; i++)
        {
            links[i] = new LinkRecord(
                ReadHash(ref bytes), ReadId(ref bytes)!.Value, ReadNumber(ref bytes), ReadNumber(ref bytes), ReadNumber(ref bytes) == 1);
        }

        return new StoryRecord(id ?? report.Id, relation, of, originator, source, agency, report.Seen, content, size, links);
    }

    private static void AddText(ByteRun bytes, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        bytes.AddVariable(length);
        Encoding.UTF8.GetBytes(text, bytes.Room(length));
    }

    private static ulong ReadHash(ref ReadOnlySpan<byte> bytes)
    {
        var hash = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        bytes = bytes[sizeof(ulong)..];
        return hash;
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        Span<int> number = stackalloc int[1];
        bytes = bytes[VariableNumbers.ReadSums(bytes, 0, number)..];
        return number[0];
    }

    private static string ReadText(ref ReadOnlySpan<byte> bytes)
    {
        var length = ReadNumber(ref bytes);
        var text = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }

    private static ReportId? ReadId(ref ReadOnlySpan<byte> bytes) =>
        ReadText(ref bytes) is { Length: > 0 } text ? ReportId.Parse(text, CultureInfo.InvariantCulture) : null;
}

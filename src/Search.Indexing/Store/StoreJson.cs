using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Search.Articles;

namespace Search.Indexing;

/// <summary>The contents of frames as JSON: new members may come, old ones are read on; what can be computed is not written.</summary>
internal static class StoreJson
{
    private static readonly JsonSerializerOptions Options = new(StoreJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = StoreJsonContext.Default.WithAddedModifier(LeaveOutComputed),
    };

    public static byte[] Write<T>(T record) => JsonSerializer.SerializeToUtf8Bytes(record, TypeInfo<T>());

    public static Article ReadReceived(Frame frame) => Read<ReceivedRecord>(frame, FrameKind.Received).Article;

    public static RevisionRecord ReadRevision(Frame frame) => Read<RevisionRecord>(frame, FrameKind.Revision);

    public static EndedRecord ReadEnded(Frame frame) => Read<EndedRecord>(frame, FrameKind.Ended);

    public static CommitRecord ReadCommit(Frame frame) => Read<CommitRecord>(frame, FrameKind.Commit);

    private static T Read<T>(Frame frame, FrameKind kind)
    {
        if (frame.Kind != kind)
        {
            throw new StoreCorruptException(
                $"The store has a {frame.Kind} frame at byte {frame.Position} where a {kind} frame should be.", frame.Position);
        }

        return JsonSerializer.Deserialize(frame.Content.Span, TypeInfo<T>())
            ?? throw new StoreCorruptException($"The {kind} frame at byte {frame.Position} holds nothing.", frame.Position);
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static void LeaveOutComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Kind == JsonTypeInfoKind.Object && type.Properties[i] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}

/// <summary>The generated type information of all that stands in the store.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReceivedRecord))]
[JsonSerializable(typeof(RevisionRecord))]
[JsonSerializable(typeof(StoryRecord))]
[JsonSerializable(typeof(EndedRecord))]
[JsonSerializable(typeof(CommitRecord))]
internal sealed partial class StoreJsonContext : JsonSerializerContext;

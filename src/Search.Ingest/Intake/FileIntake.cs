using System.Runtime.CompilerServices;
using Search.Articles;

namespace Search.Ingest;

/// <summary>Files, one after another; nothing that they point at is fetched.</summary>
/// <param name="source">Where they are.</param>
/// <param name="format">The format to read every file as, or null to tell it from the content.</param>
/// <param name="reading">What reading takes for granted.</param>
/// <param name="outlet">The source that they belong to, or null where the articles say it.</param>
public sealed class FileIntake(ArticleSource source, ArticleFormat? format, FormatOptions reading, SourceEntry? outlet = null) : Intake
{
    internal override async IAsyncEnumerable<Step> Read([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in source.Read(cancellationToken).ConfigureAwait(false))
        {
            if (found.File is not { } file)
            {
                yield return Step.Of(found.Reject!);
                continue;
            }

            await foreach (var parsed in ArticleReader.Read(file, format, outlet?.Apply(reading) ?? reading, cancellationToken)
                .ConfigureAwait(false))
            {
                yield return Step.Of(file, outlet?.Stamp(parsed, reading.Clock) ?? parsed);
            }
        }
    }

    internal override long? Measure() => source.Measure();
}

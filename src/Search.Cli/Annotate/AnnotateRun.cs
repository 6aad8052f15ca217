using System.Globalization;
using Search.Enrichment;

namespace Search.Cli;

/// <summary>Annotates line after line; a line that cannot be read is named, counted and passed over.</summary>
internal sealed class AnnotateRun(Enricher enricher, AnnotationWriter writer, TextWriter messages)
{
    /// <summary>Gets the number of lines that held something.</summary>
    public long Read { get; private set; }

    /// <summary>Gets the number of lines that could not be annotated.</summary>
    public long Rejected { get; private set; }

    public void Annotate(ReadOnlyMemory<byte> line, long number)
    {
        Read++;
        try
        {
            using var document = AnnotateLine.Parse(line);
            writer.Write(document, enricher.Annotate(document.Request));
        }
        catch (FormatException fault)
        {
            Rejected++;
            messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dateline: line {number}: {fault.Message}"));
        }
        catch (Exception fault) when (fault is not IOException)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Line {number} could not be annotated: {fault.Message}"), fault);
        }
    }
}

using Search.Indexing;

namespace Search.Ingest;

/// <summary>Counts what steps came to, in the run and in the tally of each step.</summary>
internal sealed class Counting(IngestSummary run, RejectLog rejects)
{
    /// <summary>Counts a reject or what was passed over; the reject is kept.</summary>
    public void Count(Step step)
    {
        if (step.Reject is { } reject)
        {
            rejects.Add(reject);
            run.Count(reject);
            step.Tally?.Count(reject);
        }
        else if (step.PassedOver is { } passedOver)
        {
            run.Count(passedOver);
            step.Tally?.Count(passedOver);
        }
    }

    public void Count(Step step, PutOutcome outcome)
    {
        run.Count(outcome);
        step.Tally?.Count(outcome);
    }
}

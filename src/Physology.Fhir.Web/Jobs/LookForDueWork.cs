using Quartz;

namespace Physology.Fhir.Web.Jobs;

/// <summary>The recurring look at what is due. Quartz decides when; what is due, and who works on it, is in our own tables.</summary>
internal sealed class LookForDueWork(SendDueInvitations send, ILogger<LookForDueWork> logger) : IJob
{
    public static readonly JobKey Key = new("due-follow-ups");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await send.ExecuteAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The seam of this job: the next tick looks again, and leases give back what this one held.
            Log.LookEnded(logger, exception.GetType().Name);
        }
    }
}

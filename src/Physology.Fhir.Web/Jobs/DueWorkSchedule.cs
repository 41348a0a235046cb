using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Quartz;

namespace Physology.Fhir.Web.Jobs;

/// <summary>
/// Puts the recurring trigger into the store, in place of the one that an earlier start left there, and looks at once when the
/// business clock was moved.
/// </summary>
internal sealed class DueWorkSchedule(
    ISchedulerFactory schedulers, BusinessClock clock, IOptions<FollowUpOptions> options, ILogger<DueWorkSchedule> logger) : IHostedService
{
    private IScheduler? _scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<LookForDueWork>()
            .WithIdentity(LookForDueWork.Key)
            .DisallowConcurrentExecution()
            .StoreDurably()
            .Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity("due-follow-ups")
            .ForJob(job)
            .StartNow()
            .WithSimpleSchedule(TimeSpan.FromSeconds(options.Value.LookEverySeconds))
            .Build();
        await _scheduler.ScheduleJob(job, trigger, ScheduleJobOptions.Replacing, cancellationToken);
        clock.Moved += LookNow;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        clock.Moved -= LookNow;
        return Task.CompletedTask;
    }

    private void LookNow() => _ = LookNowAsync();

    private async Task LookNowAsync()
    {
        try
        {
            await _scheduler!.TriggerJob(LookForDueWork.Key, null, CancellationToken.None); // set before Moved is subscribed
        }
        catch (SchedulerException exception)
        {
            Log.LookEnded(logger, exception.GetType().Name); // the recurring trigger looks within seconds anyway
        }
    }
}

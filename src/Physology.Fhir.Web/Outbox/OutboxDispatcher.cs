using Microsoft.Extensions.Options;

namespace Physology.Fhir.Web.Outbox;

/// <summary>Looks at the outbox when it is woken and every so often, and delivers what is due, patients side by side.</summary>
public sealed class OutboxDispatcher(
    OutboxStore store, DeliverFiling deliver, OutboxSignal signal, IOptions<OutboxOptions> options, ILogger<OutboxDispatcher> logger)
    : BackgroundService
{
    /// <summary>Delivers what is due now and returns how many messages that were.</summary>
    public async Task<int> DispatchDueAsync(CancellationToken cancellationToken)
    {
        var messages = await store.ClaimAsync(cancellationToken);
        await Task.WhenAll(messages.Select(message => DispatchAsync(message, cancellationToken)));
        return messages.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DispatchDueAsync(stoppingToken) == 0)
                {
                    await signal.WaitAsync(options.Value.Poll, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The seam: a database that is away for a moment must not end the dispatcher.
                OutboxLog.DispatchStumbled(logger, exception);
                await signal.WaitAsync(options.Value.Poll * 5, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task DispatchAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await deliver.ExecuteAsync(message, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await store.ReleaseAsync(message.Id, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // One bad message never blocks the next: it is put away under a code, for a person to look at.
            OutboxLog.DeliveryThrew(logger, message.Id, exception);
            await store.BuryAsync(message.Id, "OUT500", "Something went wrong in Physology while this was being sent.", CancellationToken.None);
        }
    }
}

namespace Physology.Fhir.Web.Outbox;

/// <summary>Tells the dispatcher of this process that something may be due. Call it after the transaction has committed.</summary>
public sealed class OutboxSignal
{
    private readonly SemaphoreSlim _wake = new(0, 1);

    public void Wake()
    {
        if (_wake.CurrentCount == 0)
        {
            try
            {
                _wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Two wakes at once are one wake.
            }
        }
    }

    internal Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _wake.WaitAsync(atMost, cancellationToken);
}

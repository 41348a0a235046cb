namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>
/// The clock of expressions that a caller brings along. Each evaluation has a limit of its own; this one runs out for all of them together:
/// once the time of the call is up, every further evaluation finds that it has lasted for hours. A call that is stopped begins no further one.
/// </summary>
public sealed class BudgetClock : TimeProvider
{
    private readonly TimeProvider _time;
    private readonly long _end;
    private readonly CancellationToken _stop;
    private long _leap;

    public BudgetClock(TimeProvider time, TimeSpan limit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _stop = stop;
        _end = time.GetTimestamp() + (long)(limit.TotalSeconds * time.TimestampFrequency);
    }

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => _time.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override long GetTimestamp()
    {
        _stop.ThrowIfCancellationRequested(); // every evaluation begins by reading it
        var now = _time.GetTimestamp();
        return now < _end ? now : now + (++_leap * 3600 * TimestampFrequency);
    }
}

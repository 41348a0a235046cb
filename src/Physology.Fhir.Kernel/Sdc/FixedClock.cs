namespace Physology.Fhir.Kernel.Sdc;

/// <summary>One moment for all that is evaluated for one form, so that evaluating again gives the same. Elapsed time goes on: budgets are kept by it.</summary>
internal sealed class FixedClock(TimeProvider time) : TimeProvider
{
    private readonly DateTimeOffset _now = time.GetUtcNow();

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => time.GetTimestamp();
}

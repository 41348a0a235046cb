using Dapper;

namespace Physology.Fhir.Web.Data;

/// <summary>
/// The clock of due dates: wall time, moved on by what the sandbox asked for and never back. Tokens, sessions and job
/// triggers stay on wall time.
/// </summary>
public sealed class BusinessClock(Database database, TimeProvider wall) : TimeProvider, IHostedService
{
    private long _offsetTicks;

    /// <summary>Raised after the clock was moved, so that due work is looked at at once.</summary>
    public event Action? Moved;

    public override TimeZoneInfo LocalTimeZone => wall.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => wall.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetTicks));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var milliseconds = await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<long?>("SELECT offset_ms FROM business_clock WHERE id = 1"),
            cancellationToken);
        Interlocked.Exchange(ref _offsetTicks, (milliseconds ?? 0) * TimeSpan.TicksPerMillisecond);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var offset = await database.WriteAsync(
            transaction => transaction.OpenConnection().QuerySingleAsync<long>(
                """
                INSERT INTO business_clock (id, offset_ms) VALUES (1, @by)
                ON CONFLICT (id) DO UPDATE SET offset_ms = business_clock.offset_ms + excluded.offset_ms
                RETURNING offset_ms
                """,
                new { by = (long)by.TotalMilliseconds },
                transaction),
            cancellationToken);
        Interlocked.Exchange(ref _offsetTicks, offset * TimeSpan.TicksPerMillisecond);
        Moved?.Invoke();
    }
}

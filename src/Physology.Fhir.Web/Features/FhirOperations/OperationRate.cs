using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>What one launch, or one connection's programs, may ask for in a minute and at a time, so that nobody uses up the others' share.</summary>
public sealed class OperationRate : IDisposable
{
    private readonly PartitionedRateLimiter<OperationCaller> _limiter;

    public OperationRate(IOptions<FhirOperationsOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (calls, atOnce) = (options.Value.CallsPerMinute, options.Value.CallsAtOnce);
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<OperationCaller, string>(caller => RateLimitPartition.GetConcurrencyLimiter(
                caller.Key, _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce })),
            PartitionedRateLimiter.Create<OperationCaller, string>(caller => RateLimitPartition.GetFixedWindowLimiter(
                caller.Key, _ => new FixedWindowRateLimiterOptions { PermitLimit = calls, Window = TimeSpan.FromMinutes(1), AutoReplenishment = true })));
    }

    /// <summary>Held while the call lasts; not acquired where the share is used up.</summary>
    public RateLimitLease Take(OperationCaller caller) => _limiter.AttemptAcquire(caller);

    public void Dispose() => _limiter.Dispose();
}

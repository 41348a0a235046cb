using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>What every operation goes through: its caller's share, the bounded body, the time limit, and the audit log before the answer.</summary>
public sealed class RunOperation(OperationRate rate, AuditLog audit, IOptions<FhirOperationsOptions> options, TimeProvider time, ILogger<RunOperation> logger)
{
    internal async Task<IResult> ExecuteAsync(
        HttpContext context, OperationCaller caller, string name, Func<OperationBody, CancellationToken, Task<OperationAnswer>> carryOut)
    {
        var started = time.GetTimestamp();
        using var lease = rate.Take(caller);
        var answer = lease.IsAcquired ? await AnswerAsync(context, caller, name, carryOut) : TooMany(context, lease);
        var launch = caller.Launch;
        await audit.WriteAsync(
            new AuditEntry(caller.Actor, "operation." + name, caller.ConnectionId, launch?.PatientId, launch?.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{answer.Status}; errors {answer.Errors}; queries {answer.Queries}")),
            CancellationToken.None);
        Log.OperationAnswered(logger, name, caller.ConnectionId, answer.Status, answer.Errors, (int)time.GetElapsedTime(started).TotalMilliseconds);
        return answer.ToResult();
    }

    private static OperationAnswer TooMany(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromSeconds(1);
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return OperationAnswer.Refuse(StatusCodes.Status429TooManyRequests, "throttled", OperationIssues.TooMany, "Too many calls. Wait as long as Retry-After says, then go on.");
    }

    private async Task<OperationAnswer> AnswerAsync(
        HttpContext context, OperationCaller caller, string name, Func<OperationBody, CancellationToken, Task<OperationAnswer>> carryOut)
    {
        using var limit = new CancellationTokenSource(options.Value.TimeLimit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.RequestAborted);
        try
        {
            var (body, refusal) = await OperationBody.ReadAsync(context, caller.Launch is not null, options.Value.LargestBody, stop.Token);
            return body is null ? refusal ?? throw new System.Diagnostics.UnreachableException() : await carryOut(body, stop.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            return OperationAnswer.Refuse(StatusCodes.Status503ServiceUnavailable, "timeout", OperationIssues.TooLong, "The call took longer than it may. Ask for less at a time, or try again later.");
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or BadHttpRequestException))
        {
            // The seam: whoever came for FHIR is answered in FHIR. The message of an exception may quote what was sent, so its kind must do.
            Log.OperationBroke(logger, name, caller.ConnectionId, exception.GetType().Name, exception.StackTrace);
            return OperationAnswer.Refuse(StatusCodes.Status500InternalServerError, "exception", OperationIssues.Broken, "Something went wrong here. If it stays like this, tell whoever looks after this service.");
        }
    }
}

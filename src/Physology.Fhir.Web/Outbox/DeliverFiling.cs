using Microsoft.Extensions.Options;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Outbox;

/// <summary>
/// Sends one claimed message and reads back what became of it. The bundle is a transaction of conditional creates: sent
/// twice, because nobody knows whether the first arrived, it still makes each resource once.
/// </summary>
public sealed class DeliverFiling(
    OutboxStore store,
    EhrClient ehr,
    EhrConnections connections,
    AuditLog audit,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ILogger<DeliverFiling> logger)
{
    public async Task ExecuteAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var accesses = Accesses(message);
        var accepted = message.AcceptedAt is null ? null : await store.ListReceiptsAsync(message.Id, cancellationToken);
        EhrOutcome<R4.Bundle>.Refused? refusal = null;
        foreach (var access in accesses)
        {
            if (accepted is null)
            {
                switch (await SendAsync(message, access, cancellationToken))
                {
                    case (null, { } refused) when IsOnlyAuthority(refused):
                        refusal = refused;
                        continue;
                    case (null, { } refused):
                        await PutAsideAsync(message, refused);
                        return;
                    case ({ } receipts, _):
                        // The EHR has answered: what is known now is kept, whatever stops meanwhile.
                        await store.AcceptAsync(message.Id, receipts, CancellationToken.None);
                        accepted = receipts;
                        break;
                }
            }

            if (accepted is not null)
            {
                await ReadBackAsync(message, access, accepted, cancellationToken);
                return;
            }
        }

        if (accepted is not null)
        {
            // Taken by the EHR, and nobody may look at it any more: accepted, not read back.
            await FileAsync(message, accepted);
            return;
        }

        var (code, text) = refusal is null
            ? (EhrIssues.NoAuthority, "This EHR has given the service no access of its own.")
            : (refusal.Code, refusal.Message);
        OutboxLog.Held(logger, message.Id, code);
        await store.HoldAsync(message.Id, code, text, CancellationToken.None);
    }

    private static bool IsOnlyAuthority(EhrOutcome<R4.Bundle>.Refused refused) =>
        !refused.IsTransient && refused.Code is EhrIssues.NoAuthority or EhrIssues.TokenNotAccepted or EhrIssues.NotAllowed;

    /// <summary>Decision 16: the user's token and its refresh, then the service's own where this user allows it; a patient's answers the other way round.</summary>
    private List<EhrAccess> Accesses(OutboxMessage message)
    {
        var accesses = new List<EhrAccess>();
        var connection = connections.Find(message.ConnectionId);
        var isClinician = message.Authority == OutboxMessage.ClinicianAuthority;
        var mayUseOwn = connection?.BackendClientId is not null
            && (!isClinician || (message.FhirUser is { } user && connection.SystemWritesFor.Contains(user)));
        if (mayUseOwn && !isClinician)
        {
            accesses.Add(new EhrAccess.System(message.ConnectionId));
        }

        if (message.LaunchId is { } launch)
        {
            accesses.Add(new EhrAccess.ForLaunch(launch));
        }

        if (mayUseOwn && isClinician)
        {
            accesses.Add(new EhrAccess.System(message.ConnectionId));
        }

        return accesses;
    }

    private async Task<(IReadOnlyList<Receipt>? Receipts, EhrOutcome<R4.Bundle>.Refused? Refused)> SendAsync(
        OutboxMessage message, EhrAccess access, CancellationToken cancellationToken)
    {
        var bundle = FhirJson.Parse<R4.Bundle>(message.Bundle).Value
            ?? throw new InvalidDataException("A stored bundle cannot be read.");
        var outcome = await ehr.TransactionAsync(access, bundle, cancellationToken);
        return outcome switch
        {
            EhrOutcome<R4.Bundle>.Answered answered when TransactionReceipts.Read(bundle, answered.Value) is { } receipts => (receipts, null),
            // Taken or not, it is not known: sent again it makes nothing twice.
            EhrOutcome<R4.Bundle>.Answered => (null, new(EhrIssues.Malformed, "The EHR answered without saying what became of each entry.", true)),
            EhrOutcome<R4.Bundle>.Refused { Code: EhrIssues.Malformed } malformed => (null, malformed with { IsTransient = true }),
            EhrOutcome<R4.Bundle>.Refused refused => (null, refused),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task ReadBackAsync(OutboxMessage message, EhrAccess access, IReadOnlyList<Receipt> accepted, CancellationToken cancellationToken)
    {
        var receipts = new List<Receipt>(accepted.Count);
        EhrOutcome<R4.Resource>.Refused? later = null;
        foreach (var receipt in accepted)
        {
            if (receipt.ReadBack || later is not null)
            {
                receipts.Add(receipt);
                continue;
            }

            switch (await ehr.ReadAsync<R4.Resource>(access, receipt.ResourceType, receipt.Id, cancellationToken))
            {
                case EhrOutcome<R4.Resource>.Answered { Value: var resource } answered:
                    var isSame = resource.TypeName == receipt.ResourceType && resource.Id?.Value == receipt.Id;
                    receipts.Add(receipt with { ReadBack = isSame, VersionId = receipt.VersionId ?? answered.VersionId });
                    break;
                case EhrOutcome<R4.Resource>.Refused { IsTransient: true } refused when message.Attempts < options.Value.MostAttempts:
                    later = refused;
                    receipts.Add(receipt);
                    break;
                default:
                    receipts.Add(receipt);
                    break;
            }
        }

        if (later is null)
        {
            await FileAsync(message, receipts);
            return;
        }

        await store.AcceptAsync(message.Id, receipts, CancellationToken.None);
        await store.RetryAsync(message.Id, NextAttempt(message, later.RetryAfter), later.Code, later.Message, CancellationToken.None);
    }

    private Task FileAsync(OutboxMessage message, IReadOnlyList<Receipt> receipts)
    {
        OutboxLog.Filed(logger, message.Id, message.Attempts, receipts.Count);
        var entry = new AuditEntry(
            message.FhirUser ?? "patient",
            "filing.accepted",
            message.ConnectionId,
            message.PatientId,
            message.Id.ToString(),
            receipts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return store.FileAsync(message.Id, receipts, transaction => audit.WriteAsync(entry, transaction, CancellationToken.None), CancellationToken.None);
    }

    private async Task PutAsideAsync(OutboxMessage message, EhrOutcome<R4.Bundle>.Refused refused)
    {
        if (refused.IsTransient && message.Attempts < options.Value.MostAttempts)
        {
            OutboxLog.WillRetry(logger, message.Id, message.Attempts, refused.Code);
            await store.RetryAsync(message.Id, NextAttempt(message, refused.RetryAfter), refused.Code, refused.Message, CancellationToken.None);
            return;
        }

        OutboxLog.Buried(logger, message.Id, message.Attempts, refused.Code);
        await store.BuryAsync(message.Id, refused.Code, refused.Message, CancellationToken.None);
    }

    private DateTimeOffset NextAttempt(OutboxMessage message, TimeSpan? retryAfter)
    {
        var pause = Math.Min(
            options.Value.FirstPause.TotalSeconds * Math.Pow(2, Math.Min(message.Attempts - 1, 20)),
            options.Value.LongestPause.TotalSeconds);
        // Jitter: what came back together must not come back together again.
        var jittered = TimeSpan.FromSeconds(pause * (0.8 + (0.4 * Random.Shared.NextDouble())));
        return time.GetUtcNow() + (retryAfter > jittered ? retryAfter.Value : jittered);
    }
}

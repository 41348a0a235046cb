using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Launches;

/// <summary>The second half of a SMART EHR launch: from the record system's answer to a launch of ours.</summary>
public sealed class CompleteLaunch(
    EhrConnections connections,
    SmartDiscovery discovery,
    TokenEndpoint tokenEndpoint,
    IdentityVerifier identities,
    LaunchStateStore states,
    LaunchStore launches,
    EhrClient ehr,
    OutboxStore outbox,
    OutboxSignal outboxSignal,
    AuditLog audit,
    TimeProvider time,
    ILogger<CompleteLaunch> logger)
{
    private const int LongestValue = 4_096;

    public async Task<LaunchOutcome> ExecuteAsync(string? code, string? state, string? error, string? sessionHash, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(state) || state.Length > LongestValue)
        {
            return await StoppedAsync(EhrIssues.StateNotOurs, null);
        }

        if (sessionHash is null)
        {
            return await StoppedAsync(EhrIssues.NoCookie, null);
        }

        if (await states.TakeAsync(state, sessionHash, cancellationToken) is not { } expected || connections.Find(expected.ConnectionId) is not { } connection)
        {
            return await StoppedAsync(EhrIssues.StateNotOurs, null);
        }

        if (!string.IsNullOrEmpty(error) || string.IsNullOrEmpty(code) || code.Length > LongestValue)
        {
            // RFC 6749, 4.1.2.1: these two say that the server is in trouble, not that access is denied.
            return await StoppedAsync(error is "server_error" or "temporarily_unavailable" ? EhrIssues.ServerError : EhrIssues.AccessNotGiven, connection.Id);
        }

        var found = await discovery.GetAsync(connection, cancellationToken);
        if (found is EhrOutcome<SmartConfiguration>.Refused notFound)
        {
            return await StoppedAsync(notFound.Code, connection.Id);
        }

        var server = ((EhrOutcome<SmartConfiguration>.Answered)found).Value;
        var exchanged = await tokenEndpoint.ExchangeCodeAsync(
            connection, server, new Uri(expected.TokenEndpoint), code, expected.RedirectUri, expected.CodeVerifier, cancellationToken);
        if (exchanged is EhrOutcome<TokenAnswer>.Refused noToken)
        {
            return await StoppedAsync(noToken.Code, connection.Id);
        }

        var token = ((EhrOutcome<TokenAnswer>.Answered)exchanged).Value;
        var verified = await identities.VerifyAsync(connection, server, token.IdToken, expected.Nonce, cancellationToken);
        if (verified is EhrOutcome<string>.Refused notVerified)
        {
            return await StoppedAsync(notVerified.Code, connection.Id);
        }

        var fhirUser = ((EhrOutcome<string>.Answered)verified).Value;
        if (fhirUser.StartsWith("Patient/", StringComparison.Ordinal) || fhirUser.StartsWith("RelatedPerson/", StringComparison.Ordinal))
        {
            return await StoppedAsync(EhrIssues.NoPermission, connection.Id, fhirUser);
        }

        if (token.Patient is not { } patient || !IsId(patient))
        {
            return await StoppedAsync(EhrIssues.NoChart, connection.Id, fhirUser);
        }

        // RFC 6749, 5.1: no scope in the answer means that all that was asked was granted.
        var scope = token.Scope ?? connection.Scopes;
        if (!GrantedScopes.Allow(GrantedScopes.Parse(scope), "Patient", 'r'))
        {
            return await StoppedAsync(EhrIssues.ScopesMissing, connection.Id, fhirUser);
        }

        var id = await launches.AddAsync(
            sessionHash,
            new NewLaunch(
                connection.Id,
                patient,
                token.Encounter is { } encounter && IsId(encounter) ? encounter : null,
                fhirUser,
                token.Intent,
                scope,
                token.NeedPatientBanner,
                new LaunchTokens(token.AccessToken, token.RefreshToken),
                time.GetUtcNow() + token.ExpiresIn),
            CancellationToken.None);
        await NameUserAsync(id, fhirUser, cancellationToken);
        await audit.WriteAsync(new AuditEntry(fhirUser, "launch.started", connection.Id, patient, id.ToString(), token.Intent), CancellationToken.None);
        await ReleaseHeldAsync(id, connection.Id, patient, scope);
        return new LaunchOutcome.SentOn($"/launches/{id}");
    }

    private static bool IsId(string value) =>
        value.Length is > 0 and <= 64 && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.');

    private async Task NameUserAsync(LaunchId id, string fhirUser, CancellationToken cancellationToken)
    {
        var parts = fhirUser.Split('/');
        if (parts[0] != "Practitioner")
        {
            return;
        }

        var outcome = await ehr.ReadAsync<R4.Practitioner>(new EhrAccess.ForLaunch(id), parts[0], parts[1], cancellationToken);
        if (outcome is EhrOutcome<R4.Practitioner>.Answered { Value: var practitioner } && Display(practitioner) is { Length: > 0 } display)
        {
            await launches.NameUserAsync(id, display, CancellationToken.None);
        }
    }

    private static string? Display(R4.Practitioner practitioner)
    {
        var name = practitioner.Name.FirstOrDefault(candidate => candidate.Use?.Value == "official") ?? practitioner.Name.FirstOrDefault();
        return name?.Text?.Value ?? (name is null
            ? null
            : string.Join(' ', name.Prefix.Select(part => part.Value).Concat(name.Given.Select(part => part.Value)).Append(name.Family?.Value).Where(part => !string.IsNullOrEmpty(part))));
    }

    /// <summary>Decision 16: what waited for somebody with authority goes out with this launch.</summary>
    private async Task ReleaseHeldAsync(LaunchId id, string connectionId, string patient, string scope)
    {
        var scopes = GrantedScopes.Parse(scope);
        if (GrantedScopes.Allow(scopes, "Observation", 'c') && GrantedScopes.Allow(scopes, "QuestionnaireResponse", 'c')
            && await outbox.ReleaseHeldAsync(connectionId, patient, id, CancellationToken.None) > 0)
        {
            outboxSignal.Wake();
        }
    }

    private async Task<LaunchOutcome> StoppedAsync(string code, string? connectionId, string actor = "unknown")
    {
        Log.LaunchStopped(logger, code);
        await audit.WriteAsync(new AuditEntry(actor, "launch.stopped", connectionId, Detail: code), CancellationToken.None);
        return new LaunchOutcome.Stopped(code);
    }
}

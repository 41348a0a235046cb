using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Launches;

/// <summary>The first half of a SMART EHR launch: from the chart to the record system's authorization page.</summary>
public sealed class StartLaunch(
    EhrConnections connections,
    SmartDiscovery discovery,
    LaunchStateStore states,
    IOptions<ServiceOptions> service,
    ILogger<StartLaunch> logger)
{
    private const int LongestLaunch = 4_096;

    public async Task<LaunchOutcome> ExecuteAsync(string? iss, string? launch, string sessionHash, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(iss) || string.IsNullOrEmpty(launch) || launch.Length > LongestLaunch)
        {
            return Stopped(EhrIssues.LaunchIncomplete);
        }

        // Before any network call: an issuer is one of the configuration's or it is nobody.
        if (connections.FindByIssuer(iss) is not { } connection)
        {
            return Stopped(EhrIssues.UnknownIssuer);
        }

        var found = await discovery.GetAsync(connection, cancellationToken);
        if (found is EhrOutcome<SmartConfiguration>.Refused refused)
        {
            return Stopped(refused.Code);
        }

        var server = ((EhrOutcome<SmartConfiguration>.Answered)found).Value;
        var (state, nonce, verifier) = (Secrets.Create(), Secrets.Create(), Secrets.Create());
        var redirectUri = $"{service.Value.PublicUrl}/launch/callback";
        await states.AddAsync(
            state,
            sessionHash,
            new LaunchState(connection.Id, nonce, verifier, redirectUri, server.TokenEndpoint.AbsoluteUri),
            cancellationToken);
        return new LaunchOutcome.SentOn(QueryHelpers.AddQueryString(
            server.AuthorizationEndpoint.AbsoluteUri,
            new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = connection.ClientId,
                ["redirect_uri"] = redirectUri,
                ["launch"] = launch,
                ["scope"] = connection.Scopes,
                ["state"] = state,
                ["aud"] = connection.IssuerText,
                ["nonce"] = nonce,
                ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
                ["code_challenge_method"] = "S256",
            }));
    }

    private LaunchOutcome.Stopped Stopped(string code)
    {
        Log.LaunchStopped(logger, code);
        return new LaunchOutcome.Stopped(code);
    }
}

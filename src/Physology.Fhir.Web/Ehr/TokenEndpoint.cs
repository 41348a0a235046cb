using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Physology.Fhir.Web.Ehr;

/// <summary>Asks a token endpoint, proving who we are by a signed assertion (<c>private_key_jwt</c>).</summary>
public sealed class TokenEndpoint(EhrTransport transport, ClientKeys keys, TimeProvider time, ILogger<TokenEndpoint> logger)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const int LargestAnswer = 256 * 1024;
    private static readonly JsonWebTokenHandler Tokens = new() { SetDefaultTimesOnTokenCreation = false };

    public Task<EhrOutcome<TokenAnswer>> ExchangeCodeAsync(
        EhrConnection connection, SmartConfiguration server, Uri tokenEndpoint, string code, string redirectUri, string codeVerifier, CancellationToken cancellationToken) =>
        AskAsync(
            connection,
            server,
            tokenEndpoint,
            connection.ClientId,
            new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = redirectUri,
                ["code_verifier"] = codeVerifier,
            },
            cancellationToken);

    public Task<EhrOutcome<TokenAnswer>> RefreshAsync(
        EhrConnection connection, SmartConfiguration server, string refreshToken, CancellationToken cancellationToken) =>
        AskAsync(
            connection,
            server,
            server.TokenEndpoint,
            connection.ClientId,
            new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken },
            cancellationToken);

    public Task<EhrOutcome<TokenAnswer>> BackendAsync(
        EhrConnection connection, SmartConfiguration server, string backendClientId, CancellationToken cancellationToken) =>
        AskAsync(
            connection,
            server,
            server.TokenEndpoint,
            backendClientId,
            new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = connection.BackendScopes },
            cancellationToken);

    private async Task<EhrOutcome<TokenAnswer>> AskAsync(
        EhrConnection connection,
        SmartConfiguration server,
        Uri tokenEndpoint,
        string clientId,
        Dictionary<string, string> form,
        CancellationToken cancellationToken)
    {
        form["client_assertion_type"] = AssertionType;
        form["client_assertion"] = Assertion(server, tokenEndpoint, clientId);
        using var content = new FormUrlEncodedContent(form);
        using var request = new HttpRequestMessage(HttpMethod.Post, tokenEndpoint) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var outcome = await transport.SendAsync(connection, request, cancellationToken);
        if (outcome is EhrOutcome<EhrAnswer>.Refused refused)
        {
            return refused.As<TokenAnswer>();
        }

        var answer = ((EhrOutcome<EhrAnswer>.Answered)outcome).Value;
        if (answer.IsHtml)
        {
            return new EhrOutcome<TokenAnswer>.Refused(EhrIssues.Html, "The EHR answered with a web page instead of a token.", true);
        }

        if (answer.IsSuccess && answer.Body.Length <= LargestAnswer && TokenAnswer.Read(answer.Body) is { } token)
        {
            return new EhrOutcome<TokenAnswer>.Answered(token, null, []);
        }

        var isTransient = answer.Status is 429 or >= 500;
        EhrLog.TokenNotGiven(logger, connection.Id, EhrIssues.TokenNotGiven, TokenAnswer.ReadError(answer.Body));
        return new EhrOutcome<TokenAnswer>.Refused(EhrIssues.TokenNotGiven, "The EHR gave no access.", isTransient, answer.RetryAfter);
    }

    private string Assertion(SmartConfiguration server, Uri tokenEndpoint, string clientId)
    {
        var now = time.GetUtcNow();
        return Tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = tokenEndpoint.AbsoluteUri,
            IssuedAt = now.UtcDateTime,
            Expires = now.AddMinutes(4).UtcDateTime, // SMART App Launch 2.2: no more than five minutes
            Claims = new Dictionary<string, object>
            {
                ["sub"] = clientId,
                ["jti"] = Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture) + Base64UrlEncoder.Encode(System.Security.Cryptography.RandomNumberGenerator.GetBytes(12)),
            },
            SigningCredentials = keys.CredentialsFor(server),
        });
    }
}

/// <summary>A token response with its launch context.</summary>
public sealed record TokenAnswer(
    string AccessToken,
    string? RefreshToken,
    string? IdToken,
    TimeSpan ExpiresIn,
    string? Scope,
    string? Patient,
    string? Encounter,
    string? Intent,
    bool NeedPatientBanner)
{
    // SMART App Launch 2.2: expires_in is only recommended; without it a token counts as short-lived.
    private static readonly TimeSpan ShortLife = TimeSpan.FromMinutes(5);

    public static TokenAnswer? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || SmartConfiguration.Text(root, "access_token") is not { Length: > 0 } access
                || !string.Equals(SmartConfiguration.Text(root, "token_type"), "bearer", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            var seconds = root.TryGetProperty("expires_in", out var expires) && expires.TryGetInt32Safely(out var value) && value > 0
                ? value
                : (int)ShortLife.TotalSeconds;
            return new TokenAnswer(
                access,
                SmartConfiguration.Text(root, "refresh_token"),
                SmartConfiguration.Text(root, "id_token"),
                TimeSpan.FromSeconds(seconds),
                SmartConfiguration.Text(root, "scope"),
                SmartConfiguration.Text(root, "patient"),
                SmartConfiguration.Text(root, "encounter"),
                SmartConfiguration.Text(root, "intent"),
                !root.TryGetProperty("need_patient_banner", out var banner) || banner.ValueKind != JsonValueKind.False);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The OAuth error word, reduced to its letters: it goes into a log.</summary>
    public static string ReadError(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
            var error = document.RootElement.ValueKind == JsonValueKind.Object ? SmartConfiguration.Text(document.RootElement, "error") : null;
            return error is { Length: > 0 and <= 40 } && error.All(character => char.IsAsciiLetter(character) || character == '_') ? error : "none";
        }
        catch (JsonException)
        {
            return "none";
        }
    }
}

internal static class TokenJson
{
    /// <summary>Some servers send <c>"3600"</c>.</summary>
    public static bool TryGetInt32Safely(this JsonElement element, out int value)
    {
        value = 0;
        return element.ValueKind switch
        {
            JsonValueKind.Number => element.TryGetInt32(out value),
            JsonValueKind.String => int.TryParse(element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
    }
}

using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Physology.Fhir.Web.Ehr;

namespace Physology.Fhir.Web.Security;

/// <summary>
/// Who a program is that calls with a token of its own making (RFC 7523, 3: issuer and subject are the caller, the audience is this service):
/// signed with a key of the connection, good for five minutes at most, and once.
/// </summary>
public sealed class CallerTokens(EhrConnections connections, CallerKeys keys, CallerTokenStore used, IOptions<ServiceOptions> service, TimeProvider time)
{
    private const int LargestToken = 8 * 1024;
    private const int LongestId = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(30);
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LargestToken, MapInboundClaims = false };

    public async Task<CallerOutcome> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (Read(token) is not { } claims || claims.TryGetHeaderValue<object>("crit", out _) || claims.Kid is not { Length: > 0 and <= LongestId } keyId)
        {
            return Refused(CallerIssues.NotAToken, "A signed JSON Web Token with a kid is needed.");
        }

        if (connections.FindByCaller(claims.Issuer) is not { CallerId: { } callerId } connection || claims.Subject != callerId)
        {
            return Refused(CallerIssues.UnknownCaller, "iss and sub must both be the caller id that is registered here.");
        }

        if (await keys.FindAsync(connection, keyId, cancellationToken) is not { } key)
        {
            return Refused(CallerIssues.UnknownKey, "The key of this kid is not registered, or its address cannot be read now.");
        }

        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = callerId,
            ValidAudience = service.Value.PublicUrl + "/fhir",
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            // By the key, not by the token: a public key never becomes the secret of an HMAC.
            ValidAlgorithms = [CallerJwks.AlgorithmOf(key)],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        });
        if (!result.IsValid)
        {
            return result.Exception switch
            {
                SecurityTokenInvalidAudienceException => Refused(CallerIssues.WrongAudience, $"aud must be {service.Value.PublicUrl}/fhir."),
                SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => Refused(CallerIssues.WrongTime, "exp must lie ahead, by five minutes at most."),
                _ => Refused(CallerIssues.NotVerified, "The signature does not hold. RS384 and ES384 are taken."),
            };
        }

        if (claims.Id is not { Length: > 0 and <= LongestId } id)
        {
            return Refused(CallerIssues.NotAToken, "A jti is needed.");
        }

        // Last, so that nobody but the caller can use up its ids.
        return await used.UseAsync(connection.Id, id, new DateTimeOffset(claims.ValidTo, TimeSpan.Zero) + Leeway, cancellationToken)
            ? new CallerOutcome.Verified(connection)
            : Refused(CallerIssues.UsedBefore, "This token was used before. Make one for each call.");
    }

    private static JsonWebToken? Read(string token)
    {
        // Three parts: an encrypted token has five, and nobody is asked to send one.
        if (token.Length > LargestToken || token.AsSpan().Count('.') != 2 || !Handler.CanReadToken(token))
        {
            return null;
        }

        try
        {
            var read = Handler.ReadJsonWebToken(token);
            return read.Issuer is { Length: > 0 } && read.Subject is { Length: > 0 } ? read : null;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static CallerOutcome.Refused Refused(string code, string words) => new(code, words);

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && end + Leeway > now && end - Leeway <= now + Longest && (notBefore is not { } start || start - Leeway <= now);
    }
}

/// <summary>What came of looking at a caller's token.</summary>
public abstract record CallerOutcome
{
    private CallerOutcome()
    {
    }

    /// <param name="Connection">Whose program it is: the tenant.</param>
    public sealed record Verified(EhrConnection Connection) : CallerOutcome;

    /// <param name="Code">A permanent code of <see cref="CallerIssues"/>.</param>
    /// <param name="Message">What to do, for whoever writes the calling program.</param>
    public sealed record Refused(string Code, string Message) : CallerOutcome;
}

using System.Net;
using Microsoft.IdentityModel.Tokens;

namespace Physology.Fhir.Web.Ehr;

/// <summary>A configured EHR, checked.</summary>
public sealed record EhrConnection
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Canonical: scheme and host in lower case, no slash at the end.</summary>
    public required Uri Issuer { get; init; }

    public string? IdTokenIssuer { get; init; }

    public required string ClientId { get; init; }

    public string? BackendClientId { get; init; }

    public required string Scopes { get; init; }

    public required string BackendScopes { get; init; }

    public required IReadOnlyList<string> FrameAncestors { get; init; }

    public required IReadOnlySet<string> SystemWritesFor { get; init; }

    public string? OnlineView { get; init; }

    public bool HonoursKeepFromOnlineView { get; init; }

    /// <summary>Who the clinic's own programs say they are; null where none may call.</summary>
    public string? CallerId { get; init; }

    /// <summary>Their keys, where the configuration holds them.</summary>
    public IReadOnlyList<JsonWebKey> CallerKeys { get; init; } = [];

    /// <summary>Where they publish their keys otherwise.</summary>
    public Uri? CallerJwksUrl { get; init; }

    public required IReadOnlyList<IPNetwork> PrivateNetworks { get; init; }

    internal Uri Address(string relative) => new($"{IssuerText}/{relative}");

    internal string IssuerText => IssuerAddress.Text(Issuer);
}

using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Physology.Fhir.Web.Security;

/// <summary>The EHR's tokens of a launch. They never leave the server and are stored encrypted.</summary>
public sealed record LaunchTokens(string AccessToken, string? RefreshToken)
{
    public override string ToString() => nameof(LaunchTokens);
}

public sealed class LaunchTokenProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Physology.Launch.Tokens");

    public string Protect(LaunchTokens tokens) => _protector.Protect(JsonSerializer.Serialize(tokens));

    public LaunchTokens Unprotect(string text) =>
        JsonSerializer.Deserialize<LaunchTokens>(_protector.Unprotect(text)) ?? throw new InvalidDataException("The stored tokens are empty.");

    public string ProtectText(string text) => _protector.Protect(text);

    public string UnprotectText(string text) => _protector.Unprotect(text);
}

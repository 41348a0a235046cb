using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Physology.Fhir.Sandbox;

/// <summary>Where this EHR is reached. With port 0 in the options the address is known once the server listens.</summary>
public sealed class EhrAddress(SandboxOptions options, IServer server)
{
    private string? _root;

    public string Root => _root ??= Resolve();

    /// <summary>The FHIR base, and with it the SMART issuer.</summary>
    public string Issuer => Root + "/fhir";

    public string AuthorizeUrl => Root + "/auth/authorize";

    public string TokenUrl => Root + "/auth/token";

    public string KeysUrl => Root + "/auth/jwks";

    private string Resolve()
    {
        var root = options.Url.TrimEnd('/');
        if (new Uri(root).Port != 0)
        {
            return root;
        }

        return server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/')
            ?? throw new InvalidOperationException("The address is known once the server listens.");
    }
}

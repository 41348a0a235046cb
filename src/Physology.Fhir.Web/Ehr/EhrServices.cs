using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Physology.Fhir.Web.Ehr;

public static class EhrServices
{
    public static IServiceCollection AddEhr(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(EhrConnections.Read(configuration));
        services.TryAddSingleton<EhrHttp>();
        services.TryAddSingleton<EhrTransport>();
        services.TryAddSingleton<ClientKeys>();
        services.TryAddSingleton<SmartDiscovery>();
        services.TryAddSingleton<TokenEndpoint>();
        services.TryAddSingleton<IdentityVerifier>();
        services.TryAddSingleton<EhrTokens>();
        services.TryAddSingleton<EhrClient>();
        services.TryAddSingleton<CallerKeys>();
        return services;
    }
}

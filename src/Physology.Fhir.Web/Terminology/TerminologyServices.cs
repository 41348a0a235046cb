using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;

namespace Physology.Fhir.Web.Terminology;

public static class TerminologyServices
{
    /// <summary>Registers an <see cref="ITerminologyServer"/> where one is configured, and none otherwise.</summary>
    public static IServiceCollection AddTerminology(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(TerminologyServerOptions.Section);
        ConfigurationKeys.RequireKnown(section, typeof(TerminologyServerOptions));
        services.AddOptions<TerminologyServerOptions>()
            .Bind(section)
            .ValidateDataAnnotations()
            .Validate(options => options.Url is not { Length: > 0 } || IssuerAddress.TryParse(options.Url, out _), "TerminologyServer:Url: an https address without user, query or fragment is needed (http only on this machine).")
            .Validate(options => options.Authorization is not { Length: > 0 } || AuthenticationHeaderValue.TryParse(options.Authorization, out var header) && header.Parameter is not null, "TerminologyServer:Authorization: a scheme and its credentials are needed, such as Bearer and a token, or Basic and user and password in Base64.")
            .Validate(options => options.TimeLimit >= TimeSpan.FromMilliseconds(50) && options.TimeLimit <= TimeSpan.FromMinutes(1), "TerminologyServer:TimeLimit: between 50 ms and a minute.")
            .Validate(options => options.CacheTime > TimeSpan.Zero && options.UnknownCacheTime > TimeSpan.Zero, "TerminologyServer:CacheTime and UnknownCacheTime: a time above zero is needed.")
            .Validate(options => options.Rest >= TimeSpan.FromMilliseconds(500) && options.Rest <= TimeSpan.FromHours(1), "TerminologyServer:Rest: between half a second and an hour.")
            .ValidateOnStart();
        if (section["Url"] is { Length: > 0 })
        {
            services.TryAddSingleton<ITerminologyServer, RemoteTerminologyServer>();
        }

        return services;
    }
}

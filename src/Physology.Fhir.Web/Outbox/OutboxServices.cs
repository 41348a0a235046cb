using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Outbox;

public static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        ConfigurationKeys.RequireKnown(configuration.GetSection(OutboxOptions.Section), typeof(OutboxOptions));
        services.AddOptions<OutboxOptions>()
            .Bind(configuration.GetSection(OutboxOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.Lease >= TimeSpan.FromSeconds(30), "Outbox:Lease: at least 30 seconds, or a slow EHR is sent everything twice.")
            .Validate(options => options.Poll > TimeSpan.Zero, "Outbox:Poll: a time above zero is needed.")
            .ValidateOnStart();
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<OutboxStore>();
        services.TryAddSingleton<DeliverFiling>();
        services.TryAddSingleton<OutboxDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
        return services;
    }
}

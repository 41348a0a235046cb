using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Physology.Fhir.Web.Data;

public static class DataServices
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        ConfigurationKeys.RequireKnown(configuration.GetSection(DataOptions.Section), typeof(DataOptions));
        services.AddOptions<DataOptions>()
            .Bind(configuration.GetSection(DataOptions.Section))
            .Validate(
                options => options.Provider == DatabaseProvider.Sqlite || !string.IsNullOrWhiteSpace(options.ConnectionString),
                "Data:ConnectionString is needed with Data:Provider=PostgreSql.")
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), "Data:Folder is empty.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Database>();
        services.TryAddSingleton<SchemaScripts>();
        services.AddHostedService(provider => provider.GetRequiredService<SchemaScripts>());
        services.TryAddSingleton<BusinessClock>();
        services.AddHostedService(provider => provider.GetRequiredService<BusinessClock>());
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Jobs;

namespace Physology.Fhir.Web.Features.FollowUps;

/// <summary>Follow-up plans on a clinician's page, and the due work behind them.</summary>
public static class FollowUpsServices
{
    public static IServiceCollection AddFollowUps(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddJobs(configuration);
        services.TryAddSingleton<ChartPatient>();
        services.TryAddScoped<FollowUpAnchor>();
        services.TryAddScoped<EnrolPatient>();
        services.TryAddScoped<ReadFollowUp>();
        return services;
    }
}

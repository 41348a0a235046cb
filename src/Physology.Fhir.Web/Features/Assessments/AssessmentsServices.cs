using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Assessments;

internal static class AssessmentsServices
{
    public static IServiceCollection AddAssessments(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton<ChartPatient>();
        return services;
    }
}

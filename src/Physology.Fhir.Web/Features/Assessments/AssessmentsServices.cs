using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Assessments;

internal static class AssessmentsServices
{
    public static IServiceCollection AddAssessments(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AssessmentsOptions>()
            .Bind(configuration.GetSection("Assessments"))
            .Validate(
                options => options.UrgentRoutes.Keys.All(code => UrgentSignCodes.Find(code) is not null),
                "Assessments:UrgentRoutes: a key is not the code of an urgent sign.")
            .ValidateOnStart();
        services.TryAddSingleton<ChartPatient>();
        services.TryAddSingleton<UrgentRoutes>();
        services.TryAddSingleton<DraftStore>();
        services.TryAddSingleton<SignAssessment>();
        services.TryAddScoped<ReadEarlier>();
        return services;
    }
}

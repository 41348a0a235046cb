namespace Physology.Fhir.Web.Features.Timeline;

internal static class TimelineServices
{
    public static IServiceCollection AddTimeline(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services;
    }
}

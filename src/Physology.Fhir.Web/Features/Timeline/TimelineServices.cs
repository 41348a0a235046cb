using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Web.Outbox;

namespace Physology.Fhir.Web.Features.Timeline;

internal static class TimelineServices
{
    public static IServiceCollection AddTimeline(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton<WaitingBundles>();
        services.TryAddScoped<MissedFollowUps>();
        services.TryAddScoped<ReadTimeline>();
        services.TryAddScoped<ReadAnswers>();
        return services;
    }
}

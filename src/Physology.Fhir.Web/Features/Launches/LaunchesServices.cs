using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Launches;

public static class LaunchesServices
{
    public static IServiceCollection AddLaunches(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton<StartLaunch>();
        services.TryAddSingleton<CompleteLaunch>();
        return services;
    }

    public static void MapLaunches(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/launches/{launch:guid}", (HttpContext context) => GoTo(context.GetLaunch())).RequireAuthorization(Policies.Clinician);
        // The new window has no cookie yet, so the one-time value alone speaks for it: no request token, but our own page must have sent it.
        endpoints.MapPost("/launches/hand-off", TakeOverAsync).DisableAntiforgery().RequireRateLimiting(Policies.LaunchRate);
    }

    private static RedirectHttpResult GoTo(Launch launch) => TypedResults.Redirect(launch.Intent switch
    {
        "record-assessment" => $"/launches/{launch.Id}/assessment",
        "view-trend" => $"/launches/{launch.Id}/timeline",
        _ => launch.MayCreate("Observation") ? $"/launches/{launch.Id}/assessment" : $"/launches/{launch.Id}/timeline",
    });

    private static async Task<IResult> TakeOverAsync(
        HttpContext context, [FromForm] string? token, LaunchStore launches, IOptions<ServiceOptions> service, CancellationToken cancellationToken)
    {
        var origin = context.Request.Headers.Origin.ToString();
        var isOurs = string.Equals(origin, service.Value.PublicUrl, StringComparison.OrdinalIgnoreCase)
            || (origin is "null" && string.Equals(context.Request.Headers["Sec-Fetch-Site"], "same-origin", StringComparison.Ordinal));
        if (!isOurs || string.IsNullOrEmpty(token)
            || await launches.TakeHandOffAsync(token, BrowserSession.FindOrBegin(context), cancellationToken) is not { } id)
        {
            return TypedResults.Redirect($"/launch/stopped/{EhrIssues.HandOffUsed}");
        }

        return TypedResults.Redirect($"/launches/{id}");
    }
}

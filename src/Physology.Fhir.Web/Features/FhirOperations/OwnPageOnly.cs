using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>
/// A cookie goes along with requests that other sites cause. So a call with a launch's cookie must come from a page of that launch: it carries
/// that page's request token (<c>X-Request-Token</c>), and what the browser itself says of the sender agrees. An idle session calls nothing.
/// </summary>
internal sealed class OwnPageOnly(IAntiforgery antiforgery, IOptions<ServiceOptions> service, ILogger<OwnPageOnly> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.GetLaunch().IsIdle)
        {
            Log.NotLetIn(logger, EhrIssues.LaunchIdle);
            return OperationAnswer.Refuse(StatusCodes.Status401Unauthorized, "login", EhrIssues.LaunchIdle, "Nobody has used this session for a while. Launch again from the chart.").ToResult();
        }

        if (!IsSameOrigin(http.Request) || !await antiforgery.IsRequestValidAsync(http))
        {
            Log.NotLetIn(logger, OperationIssues.NotOwnPage);
            return OperationAnswer.Refuse(StatusCodes.Status403Forbidden, "forbidden", OperationIssues.NotOwnPage, "Only a page of this launch may call here, with its request token in X-Request-Token.").ToResult();
        }

        return await next(context);
    }

    private bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" && (origin.Length == 0 || string.Equals(origin, service.Value.PublicUrl, StringComparison.OrdinalIgnoreCase));
    }
}

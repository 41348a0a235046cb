using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>Marks an address whose stops are answered in FHIR.</summary>
internal sealed record AnswersInFhir;

/// <summary>Whoever is not let in to an operation is told so in FHIR, and not sent to a page.</summary>
internal sealed class FhirStops(ILogger<FhirStops> logger) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || context.GetEndpoint()?.Metadata.GetMetadata<AnswersInFhir>() is null)
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        var (code, words) = (EhrIssues.LaunchNotHere, "This is for a clinician who launched from the chart in this browser.");
        if (policy.AuthenticationSchemes.Contains(CallerAuthentication.SchemeName))
        {
            await context.ChallengeAsync(CallerAuthentication.SchemeName);
            (code, words) = context.FindCallerRefusal() is { } refusal ? (refusal.Code, refusal.Message) : (CallerIssues.NoToken, "A token is needed.");
        }

        Log.NotLetIn(logger, code);
        await OperationAnswer.Refuse(StatusCodes.Status401Unauthorized, "login", code, words).ToResult().ExecuteAsync(context);
    }
}

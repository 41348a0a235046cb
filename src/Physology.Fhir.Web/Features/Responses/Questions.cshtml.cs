using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Responses;

/// <summary>Leads on to the first question that was not asked yet.</summary>
[Authorize(PatientSession.Policy)]
[EnableRateLimiting(PatientSession.Rate)]
public sealed class QuestionsModel(ResumeResponse resume) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        var start = $"/r/{Uri.EscapeDataString(token)}";
        return await resume.ExecuteAsync(token, User, cancellationToken) is not { } response
            ? Redirect(start)
            : Redirect(response.FirstOpen is { } question ? $"{start}/questions/{question.Slug}" : $"{start}/check");
    }
}

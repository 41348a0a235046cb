using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Jobs;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Invitations;

/// <summary>Following the link changes nothing: mail scanners do it too. Only the form's button does.</summary>
[AllowAnonymous]
[EnableRateLimiting(PatientSession.Rate)]
public sealed class StartModel(OpenInvitation open, IOptions<FollowUpOptions> options) : PageModel
{
    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Month { get; set; }

    [BindProperty]
    public string? Year { get; set; }

    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    public InvitationStanding Standing { get; private set; }

    public string HelpNow => options.Value.HelpNow;

    public async Task OnGetAsync(string token, CancellationToken cancellationToken) =>
        Standing = await open.StandingAsync(token, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (BirthDate() is not { } birthDate)
        {
            Errors = [new PageError("day", "Enter your date of birth, for example 27 3 1962")];
            Standing = await open.StandingAsync(token, cancellationToken);
            return Page();
        }

        switch (await open.ExecuteAsync(token, birthDate, cancellationToken))
        {
            case OpenOutcome.Opened opened:
                await PatientSession.StartAsync(HttpContext, opened.TokenHash);
                return Redirect($"/r/{Uri.EscapeDataString(token)}/questions");
            case OpenOutcome.NotMatched:
                Errors = [new PageError("day", "This date of birth and link do not belong together. Check both. After five tries a link is locked")];
                return Page();
            case OpenOutcome.Closed closed:
                Standing = closed.Standing;
                return Page();
            default:
                throw new UnreachableException();
        }
    }

    private DateOnly? BirthDate() =>
        Part(Year) is >= 1880 and <= 9999 and var year && Part(Month) is >= 1 and <= 12 and var month
        && Part(Day) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Part(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

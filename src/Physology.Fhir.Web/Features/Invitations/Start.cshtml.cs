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

    /// <summary>Ids of the fields of the date that the error is about.</summary>
    public IReadOnlyList<string> WrongParts { get; private set; } = [];

    public InvitationStanding Standing { get; private set; }

    public string HelpNow => options.Value.HelpNow;

    public async Task OnGetAsync(string token, CancellationToken cancellationToken) =>
        Standing = await open.StandingAsync(token, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (BirthDate() is not { } birthDate)
        {
            SayWhatIsWrong();
            Standing = await open.StandingAsync(token, cancellationToken);
            return Page();
        }

        switch (await open.ExecuteAsync(token, birthDate, cancellationToken))
        {
            case OpenOutcome.Opened opened:
                await PatientSession.StartAsync(HttpContext, opened.TokenHash);
                return Redirect($"/r/{Uri.EscapeDataString(token)}/questions");
            case OpenOutcome.NotMatched:
                WrongParts = ["day", "month", "year"];
                Errors = [new PageError("day", "This date of birth and link do not belong together. Check both. After five tries a link is locked")];
                return Page();
            case OpenOutcome.Closed closed:
                Standing = closed.Standing;
                return Page();
            default:
                throw new UnreachableException();
        }
    }

    private void SayWhatIsWrong()
    {
        (string Id, string Name, string? Text)[] parts = [("day", "a day", Day), ("month", "a month", Month), ("year", "a year", Year)];
        var missing = parts.Where(part => string.IsNullOrWhiteSpace(part.Text)).ToList();
        var (wrong, message) = missing.Count switch
        {
            0 => (parts, "Date of birth must be a real date, for example 27 3 1962"),
            3 => (parts, "Enter your date of birth, for example 27 3 1962"),
            _ => (missing.ToArray(), $"Date of birth must include {string.Join(" and ", missing.Select(part => part.Name))}"),
        };
        WrongParts = [.. wrong.Select(part => part.Id)];
        Errors = [new PageError(WrongParts[0], message)];
    }

    private DateOnly? BirthDate() =>
        Part(Year) is >= 1880 and <= 9999 and var year && Part(Month) is >= 1 and <= 12 and var month
        && Part(Day) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Part(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

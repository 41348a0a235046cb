using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Responses;

[Authorize(PatientSession.Policy)]
[EnableRateLimiting(PatientSession.Rate)]
public sealed class CheckModel(ResumeResponse resume, SubmitResponse submit) : PageModel
{
    public IReadOnlyList<CheckedAnswer> Answers { get; private set; } = [];

    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        var start = $"/r/{Uri.EscapeDataString(token)}";
        if (await resume.ExecuteAsync(token, User, cancellationToken) is not { } response)
        {
            return Redirect(start);
        }

        if (response.FirstOpen is { } question)
        {
            return Redirect($"{start}/questions/{question.Slug}");
        }

        Show(response);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        var start = $"/r/{Uri.EscapeDataString(token)}";
        if (await resume.ExecuteAsync(token, User, cancellationToken) is not { } response)
        {
            return Redirect(start); // the second of two clicks lands on "your answers have been sent"
        }

        if (response.FirstOpen is { } question)
        {
            return Redirect($"{start}/questions/{question.Slug}");
        }

        switch (await submit.ExecuteAsync(response, cancellationToken))
        {
            case SubmitOutcome.Submitted:
                await PatientSession.EndAsync(HttpContext);
                return Redirect(start);
            case SubmitOutcome.NothingAnswered:
                Errors = [new PageError($"change-{PatientQuestion.Average.Slug}", "Answer at least one question, or close this page")];
                break;
            case SubmitOutcome.NotSent:
                Errors = [new PageError("send", "Your answers could not be sent. They are kept: try again later with the same link, or call your clinic")];
                break;
            default:
                throw new UnreachableException();
        }

        Show(response);
        return Page();
    }

    private void Show(ResponseInProgress response) =>
        Answers = [.. PatientQuestion.All.Select(question => new CheckedAnswer(
            question.Slug, question.On(response.Dates).Text, question.WordsFor(response.Answer(question))))];
}

public sealed record CheckedAnswer(string Slug, string Question, string Answer);

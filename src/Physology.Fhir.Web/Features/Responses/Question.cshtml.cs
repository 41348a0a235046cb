using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Responses;

[Authorize(PatientSession.Policy)]
[EnableRateLimiting(PatientSession.Rate)]
public sealed class QuestionModel(ResumeResponse resume, AnswerStore answers, BusinessClock clock) : PageModel
{
    private const int LongestName = 100;

    /// <summary>In the words of this day. Set before the page is shown.</summary>
    public PatientQuestion Asked { get; private set; } = PatientQuestion.Who;

    public string? Given { get; private set; }

    public string? HelperName { get; private set; }

    public bool IsForTheFirstTime { get; private set; }

    /// <summary>Came from "check your answers" and goes back there.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool ReturnsToCheck { get; set; }

    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    public string BackTo { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(string token, string question, CancellationToken cancellationToken)
    {
        if (await LoadAsync(token, question, cancellationToken) is null)
        {
            return Redirect($"/r/{Uri.EscapeDataString(token)}");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, string question, string? answer, string? helperName, bool leave, CancellationToken cancellationToken)
    {
        if (await LoadAsync(token, question, cancellationToken) is not { } response)
        {
            return Redirect($"/r/{Uri.EscapeDataString(token)}");
        }

        if (!leave && !Asked.Offers(answer))
        {
            var first = Asked.Options[0].Value;
            Errors = [new PageError($"answer-{first}", Asked.Slug == PatientQuestion.Who.Slug ? "Choose who is answering" : "Choose an answer, or go on without one")];
            HelperName = helperName;
            return Page();
        }

        if (leave && Asked.Slug == PatientQuestion.Who.Slug)
        {
            return Redirect(Here(token, question)); // who answers is always recorded
        }

        var now = clock.GetUtcNow();
        var id = response.Invitation.OccurrenceId;
        await answers.SaveAsync(id, Asked.Slug, leave ? null : answer, now, cancellationToken);
        if (Asked.Slug == PatientQuestion.Who.Slug)
        {
            var name = answer == "self" || string.IsNullOrWhiteSpace(helperName) ? null : helperName.Trim();
            await answers.SaveAsync(id, ResponseInProgress.HelperName, name?[..Math.Min(name.Length, LongestName)], now, cancellationToken);
        }

        var start = $"/r/{Uri.EscapeDataString(token)}";
        var next = PatientQuestion.Find(question)?.Next;
        return Redirect(ReturnsToCheck || next is null ? $"{start}/check" : $"{start}/questions/{next.Slug}");
    }

    private static string Here(string token, string question) => $"/r/{Uri.EscapeDataString(token)}/questions/{Uri.EscapeDataString(question)}";

    private async Task<ResponseInProgress?> LoadAsync(string token, string slug, CancellationToken cancellationToken)
    {
        if (PatientQuestion.Find(slug) is not { } question || await resume.ExecuteAsync(token, User, cancellationToken) is not { } response)
        {
            return null;
        }

        Asked = question.On(response.Dates);
        Given = response.Answer(question);
        IsForTheFirstTime = !response.Answers.ContainsKey(question.Slug);
        HelperName = response.Answers.GetValueOrDefault(ResponseInProgress.HelperName);
        var start = $"/r/{Uri.EscapeDataString(token)}";
        BackTo = ReturnsToCheck ? $"{start}/check" : question.Previous is { } before ? $"{start}/questions/{before.Slug}" : start;
        return response;
    }
}

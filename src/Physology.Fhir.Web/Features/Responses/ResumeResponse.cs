using System.Security.Claims;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Jobs;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Responses;

/// <summary>The response behind a link, for the session that was opened with this link, as far as it was answered.</summary>
public sealed class ResumeResponse(InvitationStore invitations, AnswerStore answers, LinkKey linkKey, BusinessClock clock)
{
    /// <summary>Null when the link must be opened (again) on its first page.</summary>
    public async Task<ResponseInProgress?> ExecuteAsync(string token, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var tokenHash = await linkKey.HashTokenAsync(token, cancellationToken);
        if (!PatientSession.IsFor(user, tokenHash)
            || await invitations.FindAsync(tokenHash, cancellationToken) is not { } invitation
            // Somebody else's wrong tries lock the link, not the patient who is in already.
            || invitation.StandingAt(clock.GetUtcNow()) is not (InvitationStanding.Usable or InvitationStanding.Locked))
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(invitation.TimeZone);
        var opened = LocalTime.DateIn(zone, invitation.OpenedAt ?? clock.GetUtcNow());
        return new ResponseInProgress(
            invitation,
            zone,
            new ResponseDates(opened.AddDays(-7), invitation.AnchorDate),
            await answers.ListAsync(invitation.OccurrenceId, cancellationToken));
    }
}

public sealed record ResponseInProgress(Invitation Invitation, TimeZoneInfo Zone, ResponseDates Dates, IReadOnlyDictionary<string, string?> Answers)
{
    /// <summary>The name of whoever answers for the patient; a part of the first question.</summary>
    public const string HelperName = "who-name";

    public PatientQuestion? FirstOpen => PatientQuestion.All.FirstOrDefault(question => !Answers.ContainsKey(question.Slug));

    public string? Answer(PatientQuestion question) => Answers.GetValueOrDefault(question.Slug);
}

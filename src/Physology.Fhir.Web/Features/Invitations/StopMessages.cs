using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Jobs;

namespace Physology.Fhir.Web.Features.Invitations;

/// <summary>The patient wants no more messages: holding the link is enough to stop them.</summary>
public sealed class StopMessages(InvitationStore invitations, EnrolmentStore enrolments, LinkKey linkKey, BusinessClock clock)
{
    public async Task ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(await linkKey.HashTokenAsync(token, cancellationToken), cancellationToken) is { } invitation)
        {
            await enrolments.StopAsync(
                invitation.EnrolmentId,
                invitation.ConnectionId,
                invitation.PatientId,
                "The patient asked for no more messages.",
                clock.GetUtcNow(),
                cancellationToken);
        }
    }
}

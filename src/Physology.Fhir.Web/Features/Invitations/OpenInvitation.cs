using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Jobs;

namespace Physology.Fhir.Web.Features.Invitations;

/// <summary>One try at opening a link with a date of birth.</summary>
public sealed class OpenInvitation(InvitationStore store, LinkKey linkKey, BusinessClock clock)
{
    public async Task<OpenOutcome> ExecuteAsync(string token, DateOnly birthDate, CancellationToken cancellationToken)
    {
        var tokenHash = await linkKey.HashTokenAsync(token, cancellationToken);
        var now = clock.GetUtcNow();
        if (await store.FindAsync(tokenHash, cancellationToken) is not { } invitation)
        {
            // The same work and the same answer as for a wrong date: a made-up link learns nothing.
            await linkKey.HashBirthDateAsync(string.Empty, string.Empty, birthDate, cancellationToken);
            return new OpenOutcome.NotMatched();
        }

        if (invitation.StandingAt(now) is not InvitationStanding.Usable and var standing)
        {
            return new OpenOutcome.Closed(standing);
        }

        var hash = await linkKey.HashBirthDateAsync(invitation.ConnectionId, invitation.PatientId, birthDate, cancellationToken);
        return await store.TryAsync(tokenHash, hash, now, cancellationToken) switch
        {
            BirthDateCheck.Right => new OpenOutcome.Opened(tokenHash),
            BirthDateCheck.Locked => new OpenOutcome.Closed(InvitationStanding.Locked),
            _ => new OpenOutcome.NotMatched(),
        };
    }

    /// <summary>How a link stands, without using it. An unknown one looks like one that can be used.</summary>
    public async Task<InvitationStanding> StandingAsync(string token, CancellationToken cancellationToken)
    {
        var invitation = await store.FindAsync(await linkKey.HashTokenAsync(token, cancellationToken), cancellationToken);
        return invitation?.StandingAt(clock.GetUtcNow()) ?? InvitationStanding.Usable;
    }
}

public abstract record OpenOutcome
{
    private OpenOutcome()
    {
    }

    public sealed record Opened(string TokenHash) : OpenOutcome;

    public sealed record NotMatched : OpenOutcome;

    public sealed record Closed(InvitationStanding Standing) : OpenOutcome;
}

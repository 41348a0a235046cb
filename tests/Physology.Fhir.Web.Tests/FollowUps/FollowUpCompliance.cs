using System.Security.Claims;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Invitations;
using Physology.Fhir.Web.Features.Responses;
using Physology.Fhir.Web.Jobs;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;
using Xunit;

namespace Physology.Fhir.Web.Tests.FollowUps;

/// <summary>What follow-up promises, on each database.</summary>
public abstract class FollowUpCompliance(DatabaseProvider provider)
{
    private const string DueDay = "2026-03-16T10:00:00Z";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enrol_SamePatientTwice_IsOnePlan()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var enrolment = await fixture.EnrolAsync(Token);

        var again = await fixture.Get<EnrolmentStore>().AddAsync(enrolment with { Id = new EnrolmentId(Guid.NewGuid()) }, [], Token);

        Assert.False(again);
        var found = await fixture.Get<EnrolmentStore>().FindAsync(FollowUpFixture.Connection, FollowUpFixture.Patient, Token);
        Assert.Equal(enrolment, found);
        Assert.Null(await fixture.Get<EnrolmentStore>().FindAsync("another", FollowUpFixture.Patient, Token));
    }

    [Fact]
    public async Task Job_RunTwiceWhenDue_SendsOneMail()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var enrolment = await fixture.EnrolAsync(Token);
        var job = fixture.Get<SendDueInvitations>();

        await job.ExecuteAsync(Token);
        Assert.Empty(fixture.Mail.Sent); // the control: nothing is due yet
        fixture.Clock.SetTo(DueDay);
        await job.ExecuteAsync(Token);
        await job.ExecuteAsync(Token);

        var mail = Assert.Single(fixture.Mail.Sent);
        Assert.Contains("http://localhost:5600/r/", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("pain", mail.Body + mail.Subject, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(OccurrenceState.Sent, (await fixture.ListAsync(enrolment, Token))[0].State);
    }

    [Fact]
    public async Task Job_TwoWorkersAtOnce_SendOneMail()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        await fixture.EnrolAsync(Token);
        fixture.Clock.SetTo(DueDay);

        var store = fixture.Get<DueWorkStore>();
        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.ClaimAsync(
            fixture.Clock.GetUtcNow(), fixture.Clock.GetUtcNow(), TimeSpan.FromMinutes(2), 50, Token)));

        Assert.Single(claims.SelectMany(each => each));
    }

    [Fact]
    public async Task Job_StoppedBetweenClaimAndSend_ResumesAfterTheLease()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        await fixture.EnrolAsync(Token);
        fixture.Clock.SetTo(DueDay);
        var claimed = await fixture.Get<DueWorkStore>().ClaimAsync(
            fixture.Clock.GetUtcNow(), fixture.Clock.GetUtcNow(), TimeSpan.FromMinutes(2), 50, Token);
        Assert.Single(claimed); // and the process ends here

        var job = fixture.Get<SendDueInvitations>();
        await job.ExecuteAsync(Token);
        Assert.Empty(fixture.Mail.Sent); // the lease stands
        fixture.Clock.Advance(TimeSpan.FromMinutes(3));
        await job.ExecuteAsync(Token);

        Assert.Single(fixture.Mail.Sent);
    }

    [Fact]
    public async Task Job_StoppedAfterTheServerTookTheMail_RepeatsItOnceWithTheSameMessageId()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        await fixture.EnrolAsync(Token);
        fixture.Clock.SetTo(DueDay);
        fixture.Mail.AfterNext = () => throw new InvalidOperationException("the process ends here");
        var job = fixture.Get<SendDueInvitations>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => job.ExecuteAsync(Token));

        fixture.Clock.Advance(TimeSpan.FromMinutes(3));
        await job.ExecuteAsync(Token);
        fixture.Clock.Advance(TimeSpan.FromMinutes(3));
        await job.ExecuteAsync(Token);

        Assert.Equal(2, fixture.Mail.Sent.Count);
        Assert.Equal(fixture.Mail.Sent[0].MessageId, fixture.Mail.Sent[1].MessageId);
    }

    [Fact]
    public async Task Job_InTheNight_HoldsTheMessageUntilMorning()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        await fixture.EnrolAsync(Token);
        var job = fixture.Get<SendDueInvitations>();

        fixture.Clock.SetTo("2026-03-16T22:00:00Z");
        await job.ExecuteAsync(Token);
        Assert.Empty(fixture.Mail.Sent);
        fixture.Clock.SetTo("2026-03-17T08:00:00Z");
        await job.ExecuteAsync(Token);

        Assert.Single(fixture.Mail.Sent);
    }

    [Fact]
    public async Task Job_Unanswered_RemindsTwiceThenCountsAMissAndFallsSilentAfterTwo()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var enrolment = await fixture.EnrolAsync(Token);
        var job = fixture.Get<SendDueInvitations>();
        for (var day = 0; day <= 75; day++)
        {
            await job.ExecuteAsync(Token);
            fixture.Clock.Advance(TimeSpan.FromDays(1));
        }

        // Two occurrences with two reminders each, two with none; four misses end the plan.
        var subjects = fixture.Mail.Sent.Select(mail => mail.Subject.StartsWith("Reminder", StringComparison.Ordinal)).ToList();
        Assert.Equal([false, true, true, false, true, true, false, false], subjects);
        var found = await fixture.Get<EnrolmentStore>().FindAsync(FollowUpFixture.Connection, FollowUpFixture.Patient, Token);
        Assert.Equal(EnrolmentState.Stopped, found!.State);
        Assert.Equal(
            [OccurrenceState.Missed, OccurrenceState.Missed, OccurrenceState.Missed, OccurrenceState.Missed, OccurrenceState.Cancelled, OccurrenceState.Cancelled],
            (await fixture.ListAsync(enrolment, Token)).Select(each => each.State));
    }

    [Fact]
    public async Task Job_ClockFarPastTheWindow_SendsNoBacklog()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var enrolment = await fixture.EnrolAsync(Token);
        fixture.Clock.SetTo("2026-04-28T10:00:00Z"); // the fourth is open, three windows are over

        await fixture.Get<SendDueInvitations>().ExecuteAsync(Token);

        Assert.Single(fixture.Mail.Sent);
        Assert.Equal(
            [OccurrenceState.Unsent, OccurrenceState.Unsent, OccurrenceState.Unsent, OccurrenceState.Sent],
            (await fixture.ListAsync(enrolment, Token)).Take(4).Select(each => each.State));
    }

    [Fact]
    public async Task Open_FiveWrongDates_LockTheLink()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var token = await InviteAsync(fixture);
        var open = fixture.Get<OpenInvitation>();

        for (var tried = 1; tried <= 4; tried++)
        {
            Assert.IsType<OpenOutcome.NotMatched>(await open.ExecuteAsync(token, FollowUpFixture.BirthDate.AddDays(tried), Token));
        }

        Assert.Equal(new OpenOutcome.Closed(InvitationStanding.Locked), await open.ExecuteAsync(token, FollowUpFixture.BirthDate.AddDays(5), Token));
        Assert.Equal(new OpenOutcome.Closed(InvitationStanding.Locked), await open.ExecuteAsync(token, FollowUpFixture.BirthDate, Token));
    }

    [Fact]
    public async Task Open_RightDateOnTheFifthTry_Opens()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var token = await InviteAsync(fixture);
        var open = fixture.Get<OpenInvitation>();

        for (var tried = 1; tried <= 4; tried++)
        {
            await open.ExecuteAsync(token, FollowUpFixture.BirthDate.AddDays(tried), Token);
        }

        Assert.IsType<OpenOutcome.Opened>(await open.ExecuteAsync(token, FollowUpFixture.BirthDate, Token));
    }

    [Fact]
    public async Task Open_UnknownLink_AnswersAsAWrongDateDoes()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);

        Assert.IsType<OpenOutcome.NotMatched>(await fixture.Get<OpenInvitation>().ExecuteAsync("made-up", FollowUpFixture.BirthDate, Token));
    }

    [Fact]
    public async Task Open_AfterTheWindow_HasRunOut()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var token = await InviteAsync(fixture);
        fixture.Clock.SetTo("2026-03-30T09:00:00Z");

        Assert.Equal(new OpenOutcome.Closed(InvitationStanding.Expired), await fixture.Get<OpenInvitation>().ExecuteAsync(token, FollowUpFixture.BirthDate, Token));
    }

    [Fact]
    public async Task Stop_ByThePatient_EndsLinksAndMessages()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var token = await InviteAsync(fixture);

        await fixture.Get<StopMessages>().ExecuteAsync(token, Token);

        Assert.Equal(InvitationStanding.Stopped, await fixture.Get<OpenInvitation>().StandingAsync(token, Token));
        fixture.Clock.SetTo("2026-04-14T10:00:00Z");
        await fixture.Get<SendDueInvitations>().ExecuteAsync(Token);
        Assert.Single(fixture.Mail.Sent);
    }

    [Fact]
    public async Task SendAgain_ForALockedLink_SendsAFreshOne()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var token = await InviteAsync(fixture);
        var enrolment = (await fixture.Get<EnrolmentStore>().FindAsync(FollowUpFixture.Connection, FollowUpFixture.Patient, Token))!;
        var occurrence = (await fixture.ListAsync(enrolment, Token))[0];

        Assert.True(await fixture.Get<EnrolmentStore>().SendAgainAsync(occurrence.Id, enrolment.Id, fixture.Clock.GetUtcNow(), Token));
        await fixture.Get<SendDueInvitations>().ExecuteAsync(Token);

        Assert.Equal(2, fixture.Mail.Sent.Count);
        Assert.NotEqual(token, fixture.Mail.LastToken);
        Assert.IsType<OpenOutcome.Opened>(await fixture.Get<OpenInvitation>().ExecuteAsync(fixture.Mail.LastToken, FollowUpFixture.BirthDate, Token));
    }

    [Fact]
    public async Task Submit_Twice_IsOneFilingAndAUsedLink()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var token = await InviteAsync(fixture);
        var response = await AnswerAsync(fixture, token, "6", "7", "6");
        var submit = fixture.Get<SubmitResponse>();

        var outcomes = await Task.WhenAll(submit.ExecuteAsync(response, Token), submit.ExecuteAsync(response, Token));

        Assert.All(outcomes, outcome => Assert.IsType<SubmitOutcome.Submitted>(outcome));
        Assert.Single(await fixture.Get<OutboxStore>().ListWaitingAsync(FollowUpFixture.Connection, FollowUpFixture.Patient, Token));
        Assert.Equal(InvitationStanding.Used, await fixture.Get<OpenInvitation>().StandingAsync(token, Token));
        Assert.Empty(await fixture.Get<AnswerStore>().ListAsync(response.Invitation.OccurrenceId, Token));
    }

    [Fact]
    public async Task Submit_AQuestionLeftUnanswered_IsFiledAllTheSame()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var response = await AnswerAsync(fixture, await InviteAsync(fixture), "6", null, "6");

        Assert.IsType<SubmitOutcome.Submitted>(await fixture.Get<SubmitResponse>().ExecuteAsync(response, Token));
    }

    [Fact]
    public async Task Resume_WithAnotherLinksSession_IsRefused()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var token = await InviteAsync(fixture);

        Assert.Null(await fixture.Get<ResumeResponse>().ExecuteAsync(token, User("another"), Token));
    }

    [Fact]
    public async Task Resume_TheNextDay_LooksBackToTheSameDay()
    {
        await using var fixture = await FollowUpFixture.StartAsync(provider, Token);
        var token = await InviteAsync(fixture);
        var first = await AnswerAsync(fixture, token, "6", "7", "6");
        fixture.Clock.Advance(TimeSpan.FromDays(1));

        var later = await fixture.Get<ResumeResponse>().ExecuteAsync(token, User(first.Invitation.TokenHash), Token);

        Assert.Equal(new DateOnly(2026, 3, 9), later!.Dates.RecallFrom);
        Assert.Null(later.FirstOpen);
    }

    private static async Task<string> InviteAsync(FollowUpFixture fixture)
    {
        await fixture.EnrolAsync(Token);
        fixture.Clock.SetTo(DueDay);
        await fixture.Get<SendDueInvitations>().ExecuteAsync(Token);
        return fixture.Mail.LastToken;
    }

    private static async Task<ResponseInProgress> AnswerAsync(FollowUpFixture fixture, string token, string? pain, string? enjoyment, string? activity)
    {
        var opened = Assert.IsType<OpenOutcome.Opened>(await fixture.Get<OpenInvitation>().ExecuteAsync(token, FollowUpFixture.BirthDate, Token));
        var resume = fixture.Get<ResumeResponse>();
        var response = (await resume.ExecuteAsync(token, User(opened.TokenHash), Token))!;
        string?[] given = ["self", pain, enjoyment, activity, "usual", "a-little-better"];
        foreach (var (question, answer) in PatientQuestion.All.Zip(given))
        {
            await fixture.Get<AnswerStore>().SaveAsync(response.Invitation.OccurrenceId, question.Slug, answer, fixture.Clock.GetUtcNow(), Token);
        }

        return (await resume.ExecuteAsync(token, User(opened.TokenHash), Token))!;
    }

    private static ClaimsPrincipal User(string tokenHash) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, tokenHash)], PatientSession.Scheme));
}

public sealed class FollowUpOnSqliteTests() : FollowUpCompliance(DatabaseProvider.Sqlite);

public sealed class FollowUpOnPostgreSqlTests() : FollowUpCompliance(DatabaseProvider.PostgreSql);

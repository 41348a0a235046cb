using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical.Filing;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Assessments;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.Assessments;

public sealed class SqliteSignAssessmentTests() : SignAssessmentTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlSignAssessmentTests() : SignAssessmentTests(DatabaseProvider.PostgreSql);

public abstract class SignAssessmentTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DraftOwner Owner = new("ehr", "amara", "Practitioner/gp");

    private static readonly DraftFields Answers = AssessmentFormReaderTests.Site(0, "f-outer-hip", "both", "7")
        .With("urgent", "new-weakness").With("duration", "1-5-years").With("peg.average", "7").With("peg.enjoyment", "6").With("peg.activity", "7").With("week", "usual");

    private DraftStore Drafts => new(Database, Time);

    private OutboxStore Outbox => new(Database, Options.Create(new OutboxOptions()), Time);

    [Fact]
    public async Task Execute_UntouchedDraft_SignsNothing()
    {
        var draft = await SaveAsync(DraftFields.Empty);

        var outcome = await SignAsync(draft);

        Assert.IsType<SignOutcome.NothingToSign>(outcome);
        Assert.Empty(await Outbox.ListWaitingAsync("ehr", "amara", Cancellation));
    }

    [Fact]
    public async Task Execute_TwiceAtOnce_FilesOnce()
    {
        var draft = await SaveAsync(Answers);

        var outcomes = await Task.WhenAll(SignAsync(draft), SignAsync(draft));

        var filings = outcomes.Select(outcome => Assert.IsType<SignOutcome.Signed>(outcome).Filing).Distinct();
        Assert.Single(filings);
        Assert.Single(await Outbox.ListWaitingAsync("ehr", "amara", Cancellation));
    }

    [Fact]
    public async Task Execute_SignedDraft_IsLockedAndLeavesTheNextOneOpen()
    {
        var draft = await SaveAsync(Answers);
        await SignAsync(draft);

        await Drafts.UpdateAsync(draft.Id, DraftFields.Empty, Cancellation);

        var signed = await Drafts.FindAsync(draft.Id, Owner, Cancellation);
        Assert.Equal(Time.GetUtcNow(), signed!.SignedAt);
        Assert.Equal("7", signed.Fields["peg.average"]);
        Assert.Null(await Drafts.FindOpenAsync(Owner, Cancellation));
    }

    [Fact]
    public async Task Execute_FormChangedAfterTheReview_IsShownAgain()
    {
        var reviewed = await SaveAsync(Answers);
        Time.Advance(TimeSpan.FromSeconds(5));
        var changed = await SaveAsync(Answers.With("peg.average", "2"));

        var outcome = await SignAsync(changed, reviewedHash: SignAssessment.ReviewHash(reviewed.Fields));

        Assert.IsType<SignOutcome.ChangedSinceReview>(outcome);
        Assert.Empty(await Outbox.ListWaitingAsync("ehr", "amara", Cancellation));
    }

    [Fact]
    public async Task Execute_EditedNote_IsKeptWithTheDraft()
    {
        var draft = await SaveAsync(Answers);

        var outcome = await SignAsync(draft, note: "Seen today, as agreed.\r\nBack in two weeks.");

        Assert.IsType<SignOutcome.Signed>(outcome);
        var signed = await Drafts.FindAsync(draft.Id, Owner, Cancellation);
        Assert.Equal("Seen today, as agreed.\nBack in two weeks.", signed!.Fields[FieldNames.Note]);
    }

    [Fact]
    public async Task Execute_LineKeptFromTheOnlineView_IsFiledWithTheLabelAndKeptWithTheDraft()
    {
        var draft = await SaveAsync(Answers);
        var item = new ItemIdentity("ehr", draft.Id.Value).Of("pain-site|f-outer-hip-l").ToString("D");

        await SignAsync(draft, keep: [item]);

        var waiting = await new WaitingBundles(Database).ListResourcesAsync("ehr", "amara", Cancellation);
        Assert.Equal(3, waiting.Count(resource => resource.Meta!.Security.Any(label => label.Code?.Value == "NOPAT")));
        var signed = await Drafts.FindAsync(draft.Id, Owner, Cancellation);
        Assert.Equal([item], signed!.Fields.All(FieldNames.Keep));
    }

    [Fact]
    public async Task ReviewHash_WhatTheReviewItselfEdits_DoesNotChangeIt()
    {
        var draft = await SaveAsync(Answers);

        Assert.Equal(
            SignAssessment.ReviewHash(draft.Fields),
            SignAssessment.ReviewHash(draft.Fields.With(FieldNames.Keep, "a", "b").With(FieldNames.Note, "Mine")));
    }

    private Task<AssessmentDraft> SaveAsync(DraftFields fields) =>
        Drafts.SaveAsync(new AssessmentId(Guid.CreateVersion7(Time.GetUtcNow())), Owner, fields, Cancellation);

    private Task<SignOutcome> SignAsync(AssessmentDraft draft, string? note = null, string? reviewedHash = null, IReadOnlyList<string>? keep = null)
    {
        var launch = new Launch(
            new LaunchId(Guid.CreateVersion7(Time.GetUtcNow())), "ehr", "amara", null, "Practitioner/gp", "Dr Okafor", null,
            new HashSet<string>(), true, Time.GetUtcNow(), Time.GetUtcNow().AddHours(1), false);
        return new SignAssessment(Database, Drafts, Outbox, new OutboxSignal(), Time)
            .ExecuteAsync(launch, draft, reviewedHash ?? SignAssessment.ReviewHash(draft.Fields), note, keep ?? [], Cancellation);
    }
}

using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Assessments;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.Assessments;

public sealed class SqliteDraftStoreTests() : DraftStoreTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlDraftStoreTests() : DraftStoreTests(DatabaseProvider.PostgreSql);

public abstract class DraftStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DraftOwner Owner = new("ehr", "amara", "Practitioner/gp");

    private DraftStore Drafts => new(Database, Time);

    [Fact]
    public async Task Save_WhatCannotBeRead_IsKeptLetterByLetter()
    {
        await Drafts.SaveAsync(NewId(), Owner, DraftFields.Empty.With("peg.average", " 11 ").With("urgent", "none", "new-weakness"), Cancellation);

        var draft = await Drafts.FindOpenAsync(Owner, Cancellation);

        Assert.Equal(" 11 ", draft!.Fields.Raw("peg.average"));
        Assert.Equal(["none", "new-weakness"], draft.Fields.All("urgent"));
    }

    [Fact]
    public async Task Save_AgainFromANewLaunch_ContinuesTheOneOpenDraft()
    {
        var first = await Drafts.SaveAsync(NewId(), Owner, DraftFields.Empty.With("week", "usual"), Cancellation);
        Time.Advance(TimeSpan.FromHours(3));

        var second = await Drafts.SaveAsync(NewId(), Owner, DraftFields.Empty.With("week", "flare"), Cancellation);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal("flare", (await Drafts.FindOpenAsync(Owner, Cancellation))!.Fields["week"]);
    }

    [Fact]
    public async Task Find_AnotherPatientOrClinicianOrEhr_FindsNothing()
    {
        var draft = await Drafts.SaveAsync(NewId(), Owner, DraftFields.Empty.With("week", "usual"), Cancellation);

        Assert.Null(await Drafts.FindAsync(draft.Id, Owner with { PatientId = "brian" }, Cancellation));
        Assert.Null(await Drafts.FindOpenAsync(Owner with { FhirUser = "Practitioner/other" }, Cancellation));
        Assert.Null(await Drafts.FindOpenAsync(Owner with { ConnectionId = "other" }, Cancellation));
    }

    [Fact]
    public async Task Discard_OpenDraft_IsGone()
    {
        await Drafts.SaveAsync(NewId(), Owner, DraftFields.Empty.With("week", "usual"), Cancellation);

        await Drafts.DiscardAsync(Owner, Cancellation);

        Assert.Null(await Drafts.FindOpenAsync(Owner, Cancellation));
    }

    private AssessmentId NewId() => new(Guid.CreateVersion7(Time.GetUtcNow()));
}

using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Questionnaires;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.Questionnaires;

public sealed class SqliteQuestionnaireDraftStoreTests() : QuestionnaireDraftStoreTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlQuestionnaireDraftStoreTests() : QuestionnaireDraftStoreTests(DatabaseProvider.PostgreSql);

public abstract class QuestionnaireDraftStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private const string Peg = "https://physology.org/fhir/Questionnaire/peg|0.1.0";
    private static readonly DraftOwner Owner = new("ehr", "amara", "Practitioner/gp");
    private static readonly DraftContent Content = new()
    {
        Response = """{"resourceType":"QuestionnaireResponse","status":"in-progress"}""",
        Typed = new Dictionary<string, string> { ["f1"] = " 11 " },
        AnsweredBy = "proxy",
        AnsweredByName = "Her sister",
        IsKeptFromOnlineView = true,
    };

    private QuestionnaireDraftStore Drafts => new(Database, Options.Create(new QuestionnairesOptions()), Time);

    [Fact]
    public async Task Save_EverythingTyped_IsKeptLetterByLetter()
    {
        await SaveAsync(NewId(), 0);

        var draft = await Drafts.FindOpenAsync(Owner, Peg, Cancellation);

        Assert.Equal((Content.Response, "proxy", "Her sister", true, 1), (draft!.Content.Response, draft.Content.AnsweredBy, draft.Content.AnsweredByName, draft.Content.IsKeptFromOnlineView, draft.Version));
        Assert.Equal(" 11 ", draft.Content.Typed["f1"]);
    }

    [Fact]
    public async Task Save_TwoWindows_TheSecondOverwritesNothing()
    {
        var id = NewId();
        await SaveAsync(id, 0);
        await SaveAsync(id, 1, Content with { AnsweredByName = "first window" });

        var outcome = await SaveAsync(id, 1, Content with { AnsweredByName = "second window" });

        Assert.Equal(2, Assert.IsType<SaveOutcome.ChangedMeanwhile>(outcome).Now!.Version);
        Assert.Equal("first window", (await Drafts.FindOpenAsync(Owner, Peg, Cancellation))!.Content.AnsweredByName);
    }

    [Fact]
    public async Task Save_TwoWindowsOpenedBeforeEitherSaved_KeepTheFirst()
    {
        await SaveAsync(NewId(), 0, Content with { AnsweredByName = "first window" });

        var outcome = await SaveAsync(NewId(), 0, Content with { AnsweredByName = "second window" });

        Assert.Equal("first window", Assert.IsType<SaveOutcome.ChangedMeanwhile>(outcome).Now!.Content.AnsweredByName);
    }

    [Fact]
    public async Task Save_AtOnceFromManySides_OneWins()
    {
        var id = NewId();
        await SaveAsync(id, 0);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SaveAsync(id, 1)));

        Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
        Assert.Equal(2, (await Drafts.FindOpenAsync(Owner, Peg, Cancellation))!.Version);
    }

    [Fact]
    public async Task Find_AnotherPatientOrClinicianOrEhrOrQuestionnaire_FindsNothing()
    {
        var id = NewId();
        await SaveAsync(id, 0);

        Assert.NotNull(await Drafts.FindAsync(id, Owner, Cancellation));
        Assert.Null(await Drafts.FindAsync(id, Owner with { PatientId = "brian" }, Cancellation));
        Assert.Null(await Drafts.FindAsync(id, Owner with { FhirUser = "Practitioner/other" }, Cancellation));
        Assert.Null(await Drafts.FindAsync(id, Owner with { ConnectionId = "other" }, Cancellation));
        Assert.Null(await Drafts.FindOpenAsync(Owner with { PatientId = "brian" }, Peg, Cancellation));
        Assert.Null(await Drafts.FindOpenAsync(Owner, Peg + "1", Cancellation));
    }

    [Fact]
    public async Task SaveAndDiscard_WithAnothersId_ChangeNothing()
    {
        var id = NewId();
        await SaveAsync(id, 0);
        var other = Owner with { PatientId = "brian" };

        await Drafts.DiscardAsync(id, other, 1, Cancellation);
        var outcome = await Drafts.SaveAsync(id, other, Peg, Content with { AnsweredByName = "an attacker" }, 1, Cancellation);

        Assert.Null(Assert.IsType<SaveOutcome.ChangedMeanwhile>(outcome).Now);
        Assert.Equal("Her sister", (await Drafts.FindOpenAsync(Owner, Peg, Cancellation))!.Content.AnsweredByName);
    }

    [Fact]
    public async Task Discard_OpenDraft_IsGone()
    {
        var id = NewId();
        await SaveAsync(id, 0);

        await Drafts.DiscardAsync(id, Owner, 1, Cancellation);

        Assert.Null(await Drafts.FindOpenAsync(Owner, Peg, Cancellation));
    }

    [Fact]
    public async Task Discard_FromAWindowThatShowsAnOlderVersion_KeepsTheDraft()
    {
        var id = NewId();
        await SaveAsync(id, 0);
        await SaveAsync(id, 1);

        await Drafts.DiscardAsync(id, Owner, 1, Cancellation);

        Assert.NotNull(await Drafts.FindOpenAsync(Owner, Peg, Cancellation));
    }

    [Fact]
    public async Task Find_DraftLeftAloneTooLong_IsGone()
    {
        var id = NewId();
        await SaveAsync(id, 0);
        Time.Advance(TimeSpan.FromDays(29));
        Assert.NotNull(await Drafts.FindOpenAsync(Owner, Peg, Cancellation));

        Time.Advance(TimeSpan.FromDays(2));

        Assert.Null(await Drafts.FindOpenAsync(Owner, Peg, Cancellation));
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(NewId(), 0));
        Assert.Null(await Drafts.FindAsync(id, Owner, Cancellation));
    }

    [Fact]
    public async Task ListLastUse_DraftsOfAColleague_AreNotTold()
    {
        await SaveAsync(NewId(), 0);

        Assert.NotNull((await Drafts.ListLastUseAsync(Owner, Cancellation))[Peg].DraftedAt);
        Assert.Null((await Drafts.ListLastUseAsync(Owner with { FhirUser = "Practitioner/other" }, Cancellation))[Peg].DraftedAt);
        Assert.Empty(await Drafts.ListLastUseAsync(Owner with { PatientId = "brian" }, Cancellation));
    }

    private Task<SaveOutcome> SaveAsync(ResponseId id, int version, DraftContent? content = null) =>
        Drafts.SaveAsync(id, Owner, Peg, content ?? Content, version, Cancellation);

    private ResponseId NewId() => new(Guid.CreateVersion7(Time.GetUtcNow()));
}

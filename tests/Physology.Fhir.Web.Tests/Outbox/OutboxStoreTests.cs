using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.Outbox;

public sealed class SqliteOutboxStoreTests() : OutboxStoreTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlOutboxStoreTests() : OutboxStoreTests(DatabaseProvider.PostgreSql);

public abstract class OutboxStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly OutboxOptions Options = new();

    private OutboxStore Outbox => new(Database, Microsoft.Extensions.Options.Options.Create(Options), Time);

    [Fact]
    public async Task Enqueue_SameKeyTwice_StoresOneMessage()
    {
        var first = await EnqueueAsync("key");
        var second = await EnqueueAsync("key");

        Assert.Equal(first, second);
        Assert.Single(await Outbox.ListWaitingAsync("ehr", "p1", Cancellation));
    }

    [Fact]
    public async Task Enqueue_SameKeyTwentyTimesAtOnce_StoresOneMessage()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => EnqueueAsync("key")));

        Assert.Single(ids.Distinct());
        Assert.Single(await Outbox.ListWaitingAsync("ehr", "p1", Cancellation));
    }

    [Fact]
    public async Task Enqueue_TransactionRolledBack_StoresNothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(
            async transaction =>
            {
                await Outbox.EnqueueAsync(Bundle(), Request("key", "p1"), transaction, Cancellation);
                throw new InvalidOperationException("the local change did not happen");
            },
            Cancellation));

        Assert.Empty(await Outbox.ListWaitingAsync("ehr", "p1", Cancellation));
    }

    [Fact]
    public async Task Find_OfAnotherPatientOrConnection_FindsNothing()
    {
        var id = await EnqueueAsync("key");

        Assert.NotNull(await Outbox.FindAsync(id, "ehr", "p1", Cancellation));
        Assert.Null(await Outbox.FindAsync(id, "ehr", "p2", Cancellation));
        Assert.Null(await Outbox.FindAsync(id, "another", "p1", Cancellation));
    }

    [Fact]
    public async Task Claim_TwoOfOnePatient_GivesTheEarlierAlone()
    {
        var first = await EnqueueAsync("1");
        Time.Advance(TimeSpan.FromSeconds(1));
        await EnqueueAsync("2");

        Assert.Equal(first, Assert.Single(await Outbox.ClaimAsync(Cancellation)).Id);
        Assert.Empty(await Outbox.ClaimAsync(Cancellation));
    }

    [Fact]
    public async Task Claim_ManyPatients_GivesEachOnceToManyNodes()
    {
        for (var patient = 0; patient < 30; patient++)
        {
            await EnqueueAsync($"key-{patient}", $"p{patient}");
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Outbox.ClaimAsync(Cancellation)));

        Assert.Equal(30, claimed.Sum(messages => messages.Count));
        Assert.Equal(30, claimed.SelectMany(messages => messages).Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task Claim_LeaseRunOut_GivesItAgainWithTheNextAttempt()
    {
        await EnqueueAsync("key");
        await Outbox.ClaimAsync(Cancellation);

        Time.Advance(Options.Lease + TimeSpan.FromSeconds(1));

        Assert.Equal(2, Assert.Single(await Outbox.ClaimAsync(Cancellation)).Attempts);
    }

    [Fact]
    public async Task Claim_EarlierWaitsForItsNextAttempt_DoesNotBlockTheLane()
    {
        var first = await EnqueueAsync("1");
        await Outbox.ClaimAsync(Cancellation);
        await Outbox.RetryAsync(first, Time.GetUtcNow().AddMinutes(5), "EHR500", "busy", Cancellation);
        Time.Advance(TimeSpan.FromSeconds(1));
        var second = await EnqueueAsync("2");

        Assert.Equal(second, Assert.Single(await Outbox.ClaimAsync(Cancellation)).Id);
    }

    [Fact]
    public async Task Claim_EarlierIsADeadLetter_DoesNotBlockTheLane()
    {
        var first = await EnqueueAsync("1");
        await Outbox.BuryAsync(first, "EHR431", "not taken", Cancellation);
        Time.Advance(TimeSpan.FromSeconds(1));
        var second = await EnqueueAsync("2");

        Assert.Equal(second, Assert.Single(await Outbox.ClaimAsync(Cancellation)).Id);
        Assert.Equal(FilingState.DeadLetter, (await Outbox.FindAsync(first, "ehr", "p1", Cancellation))?.State);
    }

    [Fact]
    public async Task Hold_ThenReleased_GoesOutWithTheNewLaunch()
    {
        var id = await EnqueueAsync("key");
        await Outbox.ClaimAsync(Cancellation);
        await Outbox.HoldAsync(id, "EHR433", "no authority", Cancellation);
        Assert.Empty(await Outbox.ClaimAsync(Cancellation));
        var launch = new LaunchId(Guid.NewGuid());

        Assert.Equal(0, await Outbox.ReleaseHeldAsync("ehr", "p2", launch, Cancellation));
        Assert.Equal(1, await Outbox.ReleaseHeldAsync("ehr", "p1", launch, Cancellation));

        var claimed = Assert.Single(await Outbox.ClaimAsync(Cancellation));
        Assert.Equal((id, launch, 1), (claimed.Id, claimed.LaunchId, claimed.Attempts));
    }

    [Fact]
    public async Task File_WithReceipts_ShowsThemAndForgetsTheContent()
    {
        var id = await EnqueueAsync("key");
        await Outbox.ClaimAsync(Cancellation);
        Receipt[] accepted = [new("Observation", "o1", "1", "Pain", false), new("QuestionnaireResponse", "q1", null, "Answers of the form", false)];
        await Outbox.AcceptAsync(id, accepted, Cancellation);

        await Outbox.FileAsync(id, accepted.Select(receipt => receipt with { ReadBack = true }).ToList(), _ => Task.CompletedTask, Cancellation);

        var filing = await Outbox.FindAsync(id, "ehr", "p1", Cancellation);
        Assert.NotNull(filing);
        Assert.Equal(FilingState.Filed, filing.State);
        Assert.Equal(["o1", "q1"], filing.Receipts.Select(receipt => receipt.Id));
        Assert.All(filing.Receipts, receipt => Assert.True(receipt.ReadBack));
        Assert.Equal(Time.GetUtcNow(), filing.FiledAt);
        Assert.Empty(await Outbox.ListWaitingAsync("ehr", "p1", Cancellation));
        Assert.Null(await Database.ReadAsync(connection => Dapper.SqlMapper.QuerySingleAsync<string?>(connection, "SELECT bundle FROM outbox"), Cancellation));
    }

    private static ConformantBundle Bundle() =>
        Assert.IsType<ConformantBundleOutcome.Conformant>(ConformantBundle.Check(new R4.Bundle { Type = "transaction" })).Bundle;

    private static FilingRequest Request(string key, string patient) =>
        new("ehr", patient, new FilingAuthority.PatientAnswer(), key, "Follow-up answers");

    private Task<FilingId> EnqueueAsync(string key, string patient = "p1") => Database.WriteAsync(
        transaction => Outbox.EnqueueAsync(Bundle(), Request(key, patient), transaction, Cancellation), Cancellation);
}

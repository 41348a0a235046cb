using Microsoft.AspNetCore.Http;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Tests.Data;
using Physology.Fhir.Web.Tests.Ehr;

namespace Physology.Fhir.Web.Tests.Outbox;

/// <summary>Who may carry a filing, and what becomes of it. The bundle is empty on purpose: authority and states do not depend on it.</summary>
public sealed class DeliverFilingTests() : StoreTests(DatabaseProvider.Sqlite)
{
    private const string Taken = """{"resourceType":"Bundle","type":"transaction-response"}""";

    [Fact]
    public async Task Deliver_SignedByAClinician_UsesTheClinicianToken()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = context => FakeEhr.Fhir(context, 200, Taken);

        var filing = await DeliverAsync(ehr, await ClinicianAsync(ehr, "Practitioner/a"));

        Assert.Equal(FilingState.Filed, filing.State);
        Assert.Equal("POST /fhir Bearer first", Assert.Single(ehr.Calls));
    }

    [Fact]
    public async Task Deliver_UserTokenGoneForAnUnnamedClinician_IsHeldAndGoesOutWithTheNextLaunch()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = context => FakeEhr.Fhir(context, 200, Taken);
        var launch = await ehr.LaunchAsync("Practitioner/a", null, Time.GetUtcNow().AddMinutes(-1));

        var held = await DeliverAsync(ehr, new FilingAuthority.Clinician(launch, "Practitioner/a"));
        Assert.Equal((FilingState.Held, EhrIssues.NoAuthority), (held.State, held.LastIssueCode));
        Assert.Empty(ehr.Calls);

        await ehr.Outbox.ReleaseHeldAsync("ehr", "p1", await ehr.LaunchAsync("Practitioner/b", null, Time.GetUtcNow().AddHours(1)), Cancellation);
        await ehr.Deliver.ExecuteAsync(Assert.Single(await ehr.Outbox.ClaimAsync(Cancellation)), Cancellation);
        Assert.Equal(FilingState.Filed, (await ehr.Outbox.FindAsync(held.Id, "ehr", "p1", Cancellation))?.State);
    }

    [Fact]
    public async Task Deliver_UserTokenGoneForTheNamedClinician_UsesTheServiceToken()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = context => FakeEhr.Fhir(context, 200, Taken);
        var launch = await ehr.LaunchAsync("Practitioner/named", null, Time.GetUtcNow().AddMinutes(-1));

        var filing = await DeliverAsync(ehr, new FilingAuthority.Clinician(launch, "Practitioner/named"));

        Assert.Equal(FilingState.Filed, filing.State);
        Assert.Contains("POST /fhir Bearer renewed", ehr.Calls);
    }

    [Fact]
    public async Task Deliver_PatientAnswerWithoutServiceAccess_IsHeld()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time, hasBackend: false);

        Assert.Equal(FilingState.Held, (await DeliverAsync(ehr, new FilingAuthority.PatientAnswer())).State);
    }

    [Fact]
    public async Task Deliver_EhrBusy_WaitsAsLongAsAskedAndThenFiles()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = context =>
        {
            context.Response.Headers.RetryAfter = "120";
            return FakeEhr.Fhir(context, 503, "{}");
        };

        var waiting = await DeliverAsync(ehr, new FilingAuthority.PatientAnswer());

        Assert.Equal((FilingState.Waiting, EhrIssues.ServerError), (waiting.State, waiting.LastIssueCode));
        Assert.Equal(Time.GetUtcNow().AddSeconds(120), waiting.NextAttemptAt);
        Assert.Empty(await ehr.Outbox.ClaimAsync(Cancellation));
        Time.Advance(TimeSpan.FromSeconds(121));
        ehr.Answer = context => FakeEhr.Fhir(context, 200, Taken);
        await ehr.Deliver.ExecuteAsync(Assert.Single(await ehr.Outbox.ClaimAsync(Cancellation)), Cancellation);
        Assert.Equal(FilingState.Filed, (await ehr.Outbox.FindAsync(waiting.Id, "ehr", "p1", Cancellation))?.State);
    }

    [Fact]
    public async Task Deliver_NotTaken_IsADeadLetterWithItsCode()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = context => FakeEhr.Fhir(context, 422, "{}");

        var filing = await DeliverAsync(ehr, new FilingAuthority.PatientAnswer());

        Assert.Equal((FilingState.DeadLetter, EhrIssues.NotTaken), (filing.State, filing.LastIssueCode));
    }

    [Fact]
    public async Task Deliver_AnsweredWithAWebPage_IsSentAgain()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html>maintenance</html>");
        };

        Assert.Equal(FilingState.Waiting, (await DeliverAsync(ehr, new FilingAuthority.PatientAnswer())).State);
    }

    private static async Task<FilingAuthority> ClinicianAsync(FakeEhr ehr, string user) =>
        new FilingAuthority.Clinician(await ehr.LaunchAsync(user, "r1", DateTimeOffset.MaxValue.AddYears(-1000)), user);

    private async Task<Filing> DeliverAsync(FakeEhr ehr, FilingAuthority authority)
    {
        var bundle = Assert.IsType<ConformantBundleOutcome.Conformant>(ConformantBundle.Check(new R4.Bundle { Type = "transaction" })).Bundle;
        var id = await Database.WriteAsync(
            transaction => ehr.Outbox.EnqueueAsync(bundle, new FilingRequest("ehr", "p1", authority, "key", "An assessment"), transaction, Cancellation), Cancellation);
        await ehr.Deliver.ExecuteAsync(Assert.Single(await ehr.Outbox.ClaimAsync(Cancellation)), Cancellation);
        return await ehr.Outbox.FindAsync(id, "ehr", "p1", Cancellation) ?? throw new InvalidOperationException("The filing is gone.");
    }
}

using Microsoft.AspNetCore.Http;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.Ehr;

public sealed class EhrClientTests() : StoreTests(DatabaseProvider.Sqlite)
{
    [Theory]
    [InlineData(200, "text/html", "<html><body>Sign in</body></html>", EhrIssues.Html)]
    [InlineData(200, "application/fhir+json", "<!DOCTYPE html><html></html>", EhrIssues.Html)]
    [InlineData(200, "application/fhir+json", """{"resourceType":"Patient","id":""", EhrIssues.Malformed)]
    [InlineData(200, "application/fhir+json", """{"resourceType":"Observation","id":"x"}""", EhrIssues.Malformed)]
    [InlineData(200, "application/json", "[]", EhrIssues.Malformed)]
    [InlineData(403, "application/fhir+json", "{}", EhrIssues.NotAllowed)]
    [InlineData(404, "application/fhir+json", "{}", EhrIssues.NotFound)]
    [InlineData(409, "application/fhir+json", "{}", EhrIssues.Conflict)]
    [InlineData(412, "application/fhir+json", "{}", EhrIssues.NotOneMatch)]
    [InlineData(422, "application/fhir+json", "{}", EhrIssues.NotTaken)]
    [InlineData(500, "text/html", "<html></html>", EhrIssues.ServerError)]
    [InlineData(302, "text/plain", "", EhrIssues.Unexpected)]
    public async Task Read_AnsweredOtherwiseThanFhir_IsACode(int status, string type, string body, string code)
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            context.Response.Headers.Location = "http://169.254.169.254/";
            await context.Response.WriteAsync(body);
        };

        var outcome = await ReadAsync(ehr);

        Assert.Equal(code, Assert.IsType<EhrOutcome<R4.Patient>.Refused>(outcome).Code);
    }

    [Fact]
    public async Task Read_BusyTwice_IsTriedAgainAndAnswered()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        var calls = 0;
        ehr.Answer = context => Interlocked.Increment(ref calls) < 3
            ? FakeEhr.Fhir(context, 503, "{}")
            : FakeEhr.Fhir(context, 200, """{"resourceType":"Patient","id":"p1"}""");

        Assert.IsType<EhrOutcome<R4.Patient>.Answered>(await ReadAsync(ehr));
    }

    [Fact]
    public async Task Read_TokenTakenBack_IsRefreshedOnceForAllCallers()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = context => context.Request.Headers.Authorization == "Bearer renewed"
            ? FakeEhr.Fhir(context, 200, """{"resourceType":"Patient","id":"p1"}""")
            : FakeEhr.Fhir(context, 401, "{}");
        var access = new EhrAccess.ForLaunch(await ehr.LaunchAsync("Practitioner/a", "r1", Time.GetUtcNow().AddHours(1)));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ehr.Client.ReadAsync<R4.Patient>(access, "Patient", "p1", Cancellation)));

        Assert.All(outcomes, outcome => Assert.IsType<EhrOutcome<R4.Patient>.Answered>(outcome));
        Assert.Single(ehr.Calls, call => call.StartsWith("POST /token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_TokenNotAcceptedEvenRenewed_Stops()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = context => FakeEhr.Fhir(context, 401, "{}");
        var access = new EhrAccess.ForLaunch(await ehr.LaunchAsync("Practitioner/a", "r1", Time.GetUtcNow().AddHours(1)));

        var outcome = await ehr.Client.ReadAsync<R4.Patient>(access, "Patient", "p1", Cancellation);

        Assert.Equal(EhrIssues.TokenNotAccepted, Assert.IsType<EhrOutcome<R4.Patient>.Refused>(outcome).Code);
        Assert.Equal(2, ehr.Calls.Count(call => call.StartsWith("GET", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Search_NextPageOnAnotherHost_ShowsItNoToken()
    {
        await using var ehr = await FakeEhr.StartAsync(Store, Time);
        ehr.Answer = context => FakeEhr.Fhir(
            context, 200, """{"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"https://evil.example/fhir?page=2"}]}""");
        var access = new EhrAccess.ForLaunch(await ehr.LaunchAsync("Practitioner/a", null, Time.GetUtcNow().AddHours(1)));

        var outcome = await ehr.Client.SearchAsync(access, "Observation?patient=p1", Cancellation);

        Assert.Equal(EhrIssues.AddressNotAllowed, Assert.IsType<EhrOutcome<IReadOnlyList<R4.Resource>>.Refused>(outcome).Code);
        Assert.Single(ehr.Calls);
    }

    private async Task<EhrOutcome<R4.Patient>> ReadAsync(FakeEhr ehr) => await ehr.Client.ReadAsync<R4.Patient>(
        new EhrAccess.ForLaunch(await ehr.LaunchAsync("Practitioner/a", null, Time.GetUtcNow().AddHours(1))), "Patient", "p1", Cancellation);
}

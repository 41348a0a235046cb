using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Security;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.Launches;

public sealed class SqliteLaunchStoreTests() : LaunchStoreTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlLaunchStoreTests() : LaunchStoreTests(DatabaseProvider.PostgreSql);

public abstract class LaunchStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly LaunchState State = new("sandbox", "nonce", "verifier", "http://localhost/launch/callback", "http://127.0.0.1/token");

    private LaunchTokenProtector Protector => new(Store.Protection);

    private LaunchStateStore States => new(Database, Protector, Time);

    private LaunchStore Launches => new(Database, Protector, Options.Create(new SecurityOptions()), Time);

    [Fact]
    public async Task State_TakenByItsBrowser_IsGivenOnce()
    {
        await States.AddAsync("state", "session", State, Cancellation);

        Assert.Equal(State, await States.TakeAsync("state", "session", Cancellation));
        Assert.Null(await States.TakeAsync("state", "session", Cancellation));
    }

    [Fact]
    public async Task State_TakenByAnotherBrowser_IsNotGivenAndStaysForItsOwn()
    {
        await States.AddAsync("state", "session", State, Cancellation);

        Assert.Null(await States.TakeAsync("state", "another session", Cancellation));
        Assert.NotNull(await States.TakeAsync("state", "session", Cancellation));
    }

    [Fact]
    public async Task State_AfterTenMinutes_IsNotGiven()
    {
        await States.AddAsync("state", "session", State, Cancellation);

        Time.Advance(LaunchStateStore.Lifetime);

        Assert.Null(await States.TakeAsync("state", "session", Cancellation));
    }

    [Fact]
    public async Task Launch_OfAnotherBrowser_IsNotFound()
    {
        var id = await AddAsync("session");

        var (presence, launch) = await Launches.FindAsync(id, "another session", Cancellation);

        Assert.Equal((LaunchPresence.NotHere, null), (presence, launch));
    }

    [Fact]
    public async Task Launch_OfThisBrowser_IsFoundWithItsContext()
    {
        var id = await AddAsync("session");
        await Launches.NameUserAsync(id, "Dr Ngozi Okafor", Cancellation);

        var (presence, launch) = await Launches.FindAsync(id, "session", Cancellation);

        Assert.Equal(LaunchPresence.Present, presence);
        Assert.NotNull(launch);
        Assert.Equal(("amara", "enc", "Practitioner/gp", "Dr Ngozi Okafor"), (launch.PatientId, launch.EncounterId, launch.FhirUser, launch.FhirUserDisplay));
        Assert.True(launch.MayCreate("Observation"));
        Assert.False(launch.MayCreate("Condition"));
        Assert.False(launch.IsIdle);
    }

    [Fact]
    public async Task Launch_UsedNowAndThen_DoesNotGoIdle()
    {
        var id = await AddAsync("session");
        for (var use = 0; use < 5; use++)
        {
            Time.Advance(TimeSpan.FromMinutes(10));
            Assert.False((await Launches.FindAsync(id, "session", Cancellation)).Launch?.IsIdle);
        }
    }

    [Fact]
    public async Task Launch_LeftAlone_GoesIdleAndThenEnds()
    {
        var id = await AddAsync("session");

        Time.Advance(TimeSpan.FromMinutes(15));
        Assert.True((await Launches.FindAsync(id, "session", Cancellation)).Launch?.IsIdle);
        Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(LaunchPresence.Ended, (await Launches.FindAsync(id, "session", Cancellation)).Presence);
    }

    [Fact]
    public async Task HandOff_WithinAMinute_AddsTheNewWindowOnce()
    {
        var id = await AddAsync("session");
        var token = await Launches.OfferHandOffAsync(id, Cancellation);

        Assert.Equal(id, await Launches.TakeHandOffAsync(token, "new window", Cancellation));
        Assert.Null(await Launches.TakeHandOffAsync(token, "third window", Cancellation));
        Assert.NotNull((await Launches.FindAsync(id, "new window", Cancellation)).Launch);
        Assert.NotNull((await Launches.FindAsync(id, "session", Cancellation)).Launch);
    }

    [Fact]
    public async Task HandOff_AfterAMinute_IsNotTaken()
    {
        var token = await Launches.OfferHandOffAsync(await AddAsync("session"), Cancellation);

        Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Null(await Launches.TakeHandOffAsync(token, "new window", Cancellation));
    }

    [Fact]
    public async Task Tokens_InTheDatabase_AreNotReadable()
    {
        await AddAsync("session");

        var stored = await Database.ReadAsync(connection => Dapper.SqlMapper.QuerySingleAsync<string>(connection, "SELECT tokens FROM launch"), Cancellation);

        Assert.DoesNotContain("access-1", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_LeasedByManyAtOnce_IsGivenToOne()
    {
        var id = await AddAsync("session");

        var leases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Launches.LeaseRefreshAsync(id, 1, TimeSpan.FromSeconds(30), Cancellation)));

        Assert.Single(leases, true);
    }

    [Fact]
    public async Task Refresh_Replaced_RaisesTheVersionAndEndsTheLease()
    {
        var id = await AddAsync("session");
        Assert.True(await Launches.LeaseRefreshAsync(id, 1, TimeSpan.FromSeconds(30), Cancellation));

        await Launches.ReplaceTokensAsync(id, new LaunchTokens("access-2", null), Time.GetUtcNow().AddMinutes(5), "patient/Patient.rs", Cancellation);

        var grant = await Launches.FindGrantAsync(id, Cancellation);
        Assert.NotNull(grant);
        Assert.Equal(("access-2", null, 2), (grant.Tokens.AccessToken, grant.Tokens.RefreshToken, grant.Version));
        Assert.False(await Launches.LeaseRefreshAsync(id, 1, TimeSpan.FromSeconds(30), Cancellation));
        Assert.True(await Launches.LeaseRefreshAsync(id, 2, TimeSpan.FromSeconds(30), Cancellation));
    }

    private Task<LaunchId> AddAsync(string session) => Launches.AddAsync(
        session,
        new NewLaunch(
            "sandbox",
            "amara",
            "enc",
            "Practitioner/gp",
            "record-assessment",
            "launch patient/Patient.rs patient/Observation.crus",
            true,
            new LaunchTokens("access-1", "refresh-1"),
            Time.GetUtcNow().AddMinutes(10)),
        Cancellation);
}

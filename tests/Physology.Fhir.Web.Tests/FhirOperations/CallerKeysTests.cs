using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>Keys that a clinic publishes, over a real socket.</summary>
public sealed class CallerKeysTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private readonly CallerKey _first = CallerKey.Rsa("first");
    private readonly CallerKey _second = CallerKey.P384("second");
    private readonly WebApplication _clinic = Clinic();
    private EhrHttp? _http;
    private CallerKeys? _keys;
    private EhrConnection? _connection;
    private int _fetches;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        _clinic.Run(async context =>
        {
            _fetches++;
            await Answer(context);
        });
        await _clinic.StartAsync(Cancellation);
        var connections = Connections(_clinic.Urls.First());
        _http = new EhrHttp(connections);
        _keys = new CallerKeys(new EhrTransport(_http, _time, NullLogger<EhrTransport>.Instance), _time, NullLogger<CallerKeys>.Instance);
        _connection = connections.All[0];
        Serve(_first.Jwks);
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _clinic.DisposeAsync();
    }

    [Fact]
    public async Task Key_IsFetchedOnceAndKept()
    {
        Assert.NotNull(await FindAsync("first-key"));
        Assert.NotNull(await FindAsync("first-key"));

        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task Key_ThatIsInvented_CausesOneFetchInHalfAMinute()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(await FindAsync("invented-" + i));
        }

        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task Key_ThatIsNew_IsFoundAfterHalfAMinute()
    {
        await FindAsync("first-key");
        Serve(_second.Jwks);
        Assert.Null(await FindAsync("second-key"));

        _time.Advance(TimeSpan.FromSeconds(31));

        Assert.NotNull(await FindAsync("second-key"));
    }

    [Fact]
    public async Task Key_ThatWasWithdrawn_IsGoodForFiveMinutesAtMost()
    {
        await FindAsync("first-key");
        Serve(_second.Jwks);

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Null(await FindAsync("first-key"));
    }

    [Fact]
    public async Task Address_ThatIsDown_LeavesTheKeysGoodForAnHourAtMost()
    {
        await FindAsync("first-key");
        Answer = context => { context.Response.StatusCode = 503; return Task.CompletedTask; };

        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.NotNull(await FindAsync("first-key"));
        _time.Advance(TimeSpan.FromMinutes(31));
        Assert.Null(await FindAsync("first-key"));
    }

    [Fact]
    public async Task Address_ThatRedirectsOrGivesSomethingElse_GivesNoKey()
    {
        Answer = context => { context.Response.Redirect("http://169.254.169.254/"); return Task.CompletedTask; };
        Assert.Null(await FindAsync("first-key"));
        _time.Advance(TimeSpan.FromSeconds(31));
        Serve("<html><body>Sign in</body></html>");
        Assert.Null(await FindAsync("first-key"));
        _time.Advance(TimeSpan.FromSeconds(31));
        Serve(new string(' ', 100_000) + _first.Jwks);
        Assert.Null(await FindAsync("first-key"));
        _time.Advance(TimeSpan.FromSeconds(31));
        Serve(_first.Jwks);
        Assert.NotNull(await FindAsync("first-key"));
    }

    [Fact]
    public async Task Address_ThatThisConnectionMayNotReach_IsNotAsked()
    {
        // The same socket, but the EHR is elsewhere: this machine is then none of its addresses (decision 31).
        var connections = Connections("https://ehr.example", jwks: _clinic.Urls.First());
        using var http = new EhrHttp(connections);
        var keys = new CallerKeys(new EhrTransport(http, _time, NullLogger<EhrTransport>.Instance), _time, NullLogger<CallerKeys>.Instance);

        Assert.Null(await keys.FindAsync(connections.All[0], "first-key", Cancellation));
        Assert.Equal(0, _fetches);
        Assert.NotNull(await FindAsync("first-key"));
    }

    private static WebApplication Clinic()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private static EhrConnections Connections(string root, string? jwks = null) => EhrConnections.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["EhrConnections:0:Id"] = "clinic",
        ["EhrConnections:0:Name"] = "A clinic",
        ["EhrConnections:0:Issuer"] = root + "/fhir",
        ["EhrConnections:0:ClientId"] = "physology",
        ["EhrConnections:0:CallerId"] = "clinic-programs",
        ["EhrConnections:0:CallerJwksUrl"] = (jwks ?? root) + "/jwks",
    }).Build());

    private void Serve(string text) => Answer = context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(text);
    };

    private Task<Microsoft.IdentityModel.Tokens.JsonWebKey?> FindAsync(string keyId) => _keys!.FindAsync(_connection!, keyId, Cancellation);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;
using Physology.Fhir.Web.Tests.Data;

namespace Physology.Fhir.Web.Tests.Ehr;

/// <summary>A process edge: an EHR that answers what the test says, over a real socket, and the service's client for it.</summary>
internal sealed class FakeEhr : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EhrHttp _http;

    private FakeEhr(WebApplication app, TestDatabase store, TimeProvider time, bool hasBackend)
    {
        _app = app;
        var root = app.Urls.First();
        Connections = EhrConnections.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EhrConnections:0:Id"] = "ehr",
            ["EhrConnections:0:Name"] = "A fake",
            ["EhrConnections:0:Issuer"] = root + "/fhir",
            ["EhrConnections:0:ClientId"] = "physology",
            ["EhrConnections:0:BackendClientId"] = hasBackend ? "physology-backend" : null,
            ["EhrConnections:0:SystemWritesFor"] = "Practitioner/named",
        }).Build());
        _http = new EhrHttp(Connections);
        var keysFolder = Directory.CreateTempSubdirectory("physology-keys-").FullName;
        var keys = new ClientKeys(Options.Create(new DataOptions { Folder = keysFolder }), store.Protection);
        var transport = new EhrTransport(_http, time, NullLogger<EhrTransport>.Instance);
        Launches = new LaunchStore(store.Database, new LaunchTokenProtector(store.Protection), Options.Create(new SecurityOptions()), time);
        // Retries of reads wait on this machine's clock: the test's stands still.
        Client = new EhrClient(
            transport,
            new EhrTokens(Connections, new SmartDiscovery(transport, time), new TokenEndpoint(transport, keys, time, NullLogger<TokenEndpoint>.Instance), Launches, time),
            TimeProvider.System,
            NullLogger<EhrClient>.Instance);
        Outbox = new OutboxStore(store.Database, Options.Create(new OutboxOptions()), time);
        Deliver = new DeliverFiling(
            Outbox, Client, Connections, new AuditLog(store.Database, time), Options.Create(new OutboxOptions()), time, NullLogger<DeliverFiling>.Instance);
    }

    public EhrConnections Connections { get; }

    public EhrClient Client { get; }

    public LaunchStore Launches { get; }

    public OutboxStore Outbox { get; }

    public DeliverFiling Deliver { get; }

    /// <summary>What the FHIR API answers.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => Fhir(context, 404, """{"resourceType":"OperationOutcome"}""");

    /// <summary>What the token endpoint answers.</summary>
    public Func<HttpContext, Task> AnswerToken { get; set; } = context => context.Response.WriteAsJsonAsync(new { access_token = "renewed", token_type = "Bearer", expires_in = 300, refresh_token = "r2" });

    public List<string> Calls { get; } = [];

    public static async Task<FakeEhr> StartAsync(TestDatabase store, TimeProvider time, bool hasBackend = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        FakeEhr? fake = null;
        app.Run(async context =>
        {
            var ehr = fake ?? throw new InvalidOperationException("not started");
            var path = context.Request.Path.Value ?? "";
            var root = $"http://{context.Request.Host}";
            if (path == "/fhir/.well-known/smart-configuration")
            {
                await context.Response.WriteAsJsonAsync(new { authorization_endpoint = root + "/authorize", token_endpoint = root + "/token", code_challenge_methods_supported = new[] { "S256" } });
                return;
            }

            lock (ehr.Calls)
            {
                ehr.Calls.Add($"{context.Request.Method} {path} {context.Request.Headers.Authorization}".TrimEnd());
            }

            await (path == "/token" ? ehr.AnswerToken(context) : ehr.Answer(context));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        fake = new FakeEhr(app, store, time, hasBackend);
        return fake;
    }

    public static async Task Fhir(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/fhir+json";
        await context.Response.WriteAsync(json);
    }

    public Task<LaunchId> LaunchAsync(string fhirUser, string? refreshToken, DateTimeOffset tokenExpiresAt) => Launches.AddAsync(
        "session",
        new NewLaunch("ehr", "p1", null, fhirUser, null, "patient/*.cruds", true, new LaunchTokens("first", refreshToken), tokenExpiresAt),
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}

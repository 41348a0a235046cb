using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Physology.Fhir.Sandbox;
using Physology.Fhir.Sandbox.Authorization;
using Physology.Fhir.Sandbox.Charts;
using Xunit;

namespace Physology.Fhir.Web.Tests.Sandbox;

/// <summary>A sandbox EHR on a free port, and an app that is registered with it: it holds the keys, nothing else is faked.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    public const string RedirectUri = "http://localhost:5600/launch/callback";
    public const string Scope =
        "launch openid fhirUser online_access patient/Patient.rs patient/Observation.crus patient/QuestionnaireResponse.crus patient/Condition.rs patient/Encounter.rs patient/Provenance.crs user/Practitioner.rs";

    private readonly WebApplication _app;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    private SandboxServer(string[] args)
    {
        _app = SandboxHost.Build(
            ["--url", "http://127.0.0.1:0", "--smtp-port", "0", "--no-service", .. args],
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(Clock);
                builder.Services.AddHttpClient(ClientAssertion.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new PublishedKeys(this));
            });
    }

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public MovableClock Clock { get; } = new();

    public string Root => Services.GetRequiredService<EhrAddress>().Root;

    public string Fhir => Root + "/fhir";

    public string TokenUrl => Root + "/auth/token";

    public IServiceProvider Services => _app.Services;

    public static async Task<SandboxServer> StartAsync(params string[] args)
    {
        var server = new SandboxServer(args);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Http.Dispose();
        _key.Dispose();
    }

    /// <summary>What the chart does when somebody presses a launch button.</summary>
    public string Launch(string patient = "amara", SandboxUser? user = null, bool asksUser = false)
    {
        var url = Services.GetRequiredService<AppLaunch>().Start(user ?? SandboxUser.Gp, patient, asksUser);
        return QueryHelpers.ParseQuery(new Uri(url).Query)["launch"].ToString();
    }

    public static (string Verifier, string Challenge) Pkce()
    {
        var verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        return (verifier, WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))));
    }

    public Dictionary<string, string> AuthorizeRequest(string challenge, string? launch = null) => new()
    {
        ["response_type"] = "code",
        ["client_id"] = "physology",
        ["redirect_uri"] = RedirectUri,
        ["scope"] = Scope,
        ["state"] = "state-1",
        ["nonce"] = "nonce-1",
        ["aud"] = Fhir,
        ["launch"] = launch ?? Launch(),
        ["code_challenge"] = challenge,
        ["code_challenge_method"] = "S256",
    };

    public Task<HttpResponseMessage> AuthorizeAsync(Dictionary<string, string> request) =>
        Http.GetAsync(QueryHelpers.AddQueryString(Root + "/auth/authorize", request.ToDictionary(p => p.Key, p => (string?)p.Value)), TestContext.Current.CancellationToken);

    public async Task<(string Code, string Verifier)> CodeAsync(string patient = "amara", string? scope = null)
    {
        var (verifier, challenge) = Pkce();
        var request = AuthorizeRequest(challenge, Launch(patient));
        request["scope"] = scope ?? Scope;
        using var response = await AuthorizeAsync(request);
        return (Query(response)["code"], verifier);
    }

    public static Dictionary<string, string> Query(HttpResponseMessage response) =>
        QueryHelpers.ParseQuery((response.Headers.Location ?? throw new InvalidOperationException("no redirect")).Query).ToDictionary(p => p.Key, p => p.Value.ToString());

    public string Assertion(string client = "physology", string? audience = null, string? jti = null, TimeSpan? lifetime = null, SigningCredentials? signing = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = client,
            Audience = audience ?? TokenUrl,
            Expires = (Clock.GetUtcNow() + (lifetime ?? TimeSpan.FromMinutes(4))).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = jti ?? Guid.NewGuid().ToString() },
            SigningCredentials = signing ?? new SigningCredentials(new ECDsaSecurityKey(_key) { KeyId = "key-1" }, SecurityAlgorithms.EcdsaSha384),
        });

    public async Task<(HttpStatusCode Status, JsonObject Body)> TokenAsync(params (string Name, string Value)[] form)
    {
        var values = form.ToDictionary(f => f.Name, f => f.Value);
        values.TryAdd("client_assertion_type", ClientAssertion.Type);
        values.TryAdd("client_assertion", Assertion());
        using var response = await Http.PostAsync(TokenUrl, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject());
    }

    public async Task<(HttpStatusCode Status, JsonObject Body)> ExchangeAsync(string code, string verifier) =>
        await TokenAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RedirectUri), ("code_verifier", verifier));

    /// <summary>A whole launch: the access token of the GP in the chart of one patient.</summary>
    public async Task<string> UserTokenAsync(string patient = "amara", string? scope = null)
    {
        var (code, verifier) = await CodeAsync(patient, scope);
        var (status, body) = await ExchangeAsync(code, verifier);
        Assert.Equal(HttpStatusCode.OK, status);
        return body["access_token"]!.GetValue<string>();
    }

    public async Task<string> SystemTokenAsync(string scope = "system/Patient.rs system/Observation.crus system/QuestionnaireResponse.crus system/Provenance.crs")
    {
        var (status, body) = await TokenAsync(("grant_type", "client_credentials"), ("scope", scope), ("client_assertion", Assertion("physology-backend")));
        Assert.Equal(HttpStatusCode.OK, status);
        return body["access_token"]!.GetValue<string>();
    }

    public async Task<FhirReply> SendAsync(HttpMethod method, string path, string? token, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("http", StringComparison.Ordinal) ? path : Fhir + path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/fhir+json");
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject(), response.Headers, response.Content.Headers);
    }

    private sealed class PublishedKeys(SandboxServer app) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var point = app._key.ExportParameters(false).Q;
            var keys = JsonSerializer.Serialize(new
            {
                keys = new[] { new { kty = "EC", crv = "P-384", kid = "key-1", alg = "ES384", x = WebEncoders.Base64UrlEncode(point.X!), y = WebEncoders.Base64UrlEncode(point.Y!) } },
            });
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(keys, Encoding.UTF8, "application/json") });
        }
    }
}

public sealed record FhirReply(HttpStatusCode Status, JsonObject Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public string? IssueCode => Body["issue"]?[0]?["code"]?.GetValue<string>();

    public int Total => Body["total"]!.GetValue<int>();

    public IEnumerable<JsonNode> Entries => Body["entry"]?.AsArray().Select(e => e!) ?? [];

    public string? Link(string relation) => Body["link"]!.AsArray().FirstOrDefault(l => l!["relation"]!.GetValue<string>() == relation)?["url"]?.GetValue<string>();
}

/// <summary>The machine's clock, moved on by the test.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}

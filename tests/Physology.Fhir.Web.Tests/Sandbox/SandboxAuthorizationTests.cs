using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Physology.Fhir.Sandbox.Authorization;
using Xunit;

namespace Physology.Fhir.Web.Tests.Sandbox;

public sealed class SandboxAuthorizationTests : IAsyncLifetime
{
    private SandboxServer _ehr = null!;

    public async ValueTask InitializeAsync() => _ehr = await SandboxServer.StartAsync();

    public ValueTask DisposeAsync() => _ehr.DisposeAsync();

    [Fact]
    public async Task Launch_AsRegistered_GivesTokenWithContextAndSignedIdToken()
    {
        var (code, verifier) = await _ehr.CodeAsync();

        var (status, body) = await _ehr.ExchangeAsync(code, verifier);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("amara", body["patient"]!.GetValue<string>());
        Assert.Equal("amara-visit", body["encounter"]!.GetValue<string>());
        Assert.Equal("record-assessment", body["intent"]!.GetValue<string>());
        Assert.True(body["need_patient_banner"]!.GetValue<bool>());
        Assert.Contains("patient/Observation.crus", body["scope"]!.GetValue<string>());
        var keys = new JsonWebKeySet(await _ehr.Http.GetStringAsync(_ehr.Root + "/auth/jwks", TestContext.Current.CancellationToken));
        var idToken = await new JsonWebTokenHandler().ValidateTokenAsync(body["id_token"]!.GetValue<string>(), new TokenValidationParameters
        {
            ValidIssuer = _ehr.Fhir, ValidAudience = "physology", IssuerSigningKeys = keys.Keys, ValidAlgorithms = ["RS256"],
        });
        Assert.True(idToken.IsValid);
        Assert.Equal(_ehr.Fhir + "/Practitioner/gp-okafor", idToken.Claims["fhirUser"]);
        Assert.Equal("nonce-1", idToken.Claims["nonce"]);
    }

    [Theory]
    [InlineData("aud", "http://127.0.0.1:1/fhir", "invalid_request")]
    [InlineData("code_challenge", "", "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("launch", "forged", "invalid_request")]
    [InlineData("scope", "patient/Observation.rs", "invalid_scope")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    public async Task Authorize_BadParameter_IsAnsweredToTheAppWithoutCode(string name, string value, string error)
    {
        var request = _ehr.AuthorizeRequest(SandboxServer.Pkce().Challenge);
        request[name] = value;

        using var response = await _ehr.AuthorizeAsync(request);

        var query = SandboxServer.Query(response);
        Assert.Equal(error, query["error"]);
        Assert.Equal("state-1", query["state"]);
        Assert.False(query.ContainsKey("code"));
    }

    [Theory]
    [InlineData("redirect_uri", "http://localhost:5600/launch/callback/")]
    [InlineData("redirect_uri", "https://elsewhere.example/callback")]
    [InlineData("client_id", "stranger")]
    [InlineData("client_id", "physology-backend")]
    public async Task Authorize_UnregisteredAppOrRedirect_IsAPageAndNoRedirect(string name, string value)
    {
        var request = _ehr.AuthorizeRequest(SandboxServer.Pkce().Challenge);
        request[name] = value;

        using var response = await _ehr.AuthorizeAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Authorize_ByPost_GivesCode()
    {
        using var response = await _ehr.Http.PostAsync(
            _ehr.Root + "/auth/authorize", new FormUrlEncodedContent(_ehr.AuthorizeRequest(SandboxServer.Pkce().Challenge)), TestContext.Current.CancellationToken);

        Assert.True(SandboxServer.Query(response).ContainsKey("code"));
    }

    [Fact]
    public async Task Authorize_UserLeavesPartOfIt_GrantsThatPartAndNeverMore()
    {
        var (verifier, challenge) = SandboxServer.Pkce();
        using var asked = await _ehr.AuthorizeAsync(_ehr.AuthorizeRequest(challenge, _ehr.Launch(asksUser: true)));
        var id = asked.Headers.Location!.OriginalString.Split("request=")[1];

        var next = _ehr.Services.GetRequiredService<AuthorizeEndpoint>().Decide(id, true, ["patient/Patient.rs", "patient/Observation.rs", "patient/Device.cruds"]);

        var (_, token) = await _ehr.ExchangeAsync(QueryHelpers.ParseQuery(new Uri(next!).Query)["code"].ToString(), verifier);
        var scope = token["scope"]!.GetValue<string>();
        Assert.Contains("patient/Observation.rs", scope, StringComparison.Ordinal);
        Assert.DoesNotContain("QuestionnaireResponse", scope, StringComparison.Ordinal);
        Assert.DoesNotContain("Device", scope, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_LaunchUsedTwice_GivesNoSecondCode()
    {
        var request = _ehr.AuthorizeRequest(SandboxServer.Pkce().Challenge);
        using var first = await _ehr.AuthorizeAsync(request);

        using var second = await _ehr.AuthorizeAsync(request);

        Assert.True(SandboxServer.Query(first).ContainsKey("code"));
        Assert.Equal("invalid_request", SandboxServer.Query(second)["error"]);
    }

    [Fact]
    public async Task Token_CodeReused_IsRefusedAndEndsTheTokensIssued()
    {
        var (code, verifier) = await _ehr.CodeAsync();
        var (_, first) = await _ehr.ExchangeAsync(code, verifier);
        var token = first["access_token"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, (await _ehr.SendAsync(HttpMethod.Get, "/Patient/amara", token)).Status);

        var (status, second) = await _ehr.ExchangeAsync(code, verifier);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("invalid_grant", second["error"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Unauthorized, (await _ehr.SendAsync(HttpMethod.Get, "/Patient/amara", token)).Status);
    }

    [Fact]
    public async Task Token_CodeOlderThanAMinute_IsRefused()
    {
        var (code, verifier) = await _ehr.CodeAsync();
        _ehr.Clock.Advance(TimeSpan.FromSeconds(61));

        var (status, body) = await _ehr.ExchangeAsync(code, verifier);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("invalid_grant", body["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Token_WrongVerifier_IsRefused()
    {
        var (code, _) = await _ehr.CodeAsync();

        var (_, body) = await _ehr.ExchangeAsync(code, SandboxServer.Pkce().Verifier);

        Assert.Equal("invalid_grant", body["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Token_JtiUsedTwice_IsRefused()
    {
        var assertion = _ehr.Assertion("physology-backend");
        (string, string)[] form = [("grant_type", "client_credentials"), ("scope", "system/Patient.rs"), ("client_assertion", assertion)];
        var (first, _) = await _ehr.TokenAsync(form);

        var (second, body) = await _ehr.TokenAsync(form);

        Assert.Equal(HttpStatusCode.OK, first);
        Assert.Equal(HttpStatusCode.Unauthorized, second);
        Assert.Equal("invalid_client", body["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Token_AssertionThatDoesNotHold_IsRefused()
    {
        using var strange = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        string[] assertions =
        [
            _ehr.Assertion("physology-backend", audience: _ehr.Fhir),
            _ehr.Assertion("physology-backend", lifetime: TimeSpan.FromMinutes(10)),
            _ehr.Assertion("physology-backend", lifetime: TimeSpan.FromMinutes(-2)),
            _ehr.Assertion("stranger"),
            _ehr.Assertion("physology-backend", signing: new SigningCredentials(new ECDsaSecurityKey(strange) { KeyId = "key-1" }, SecurityAlgorithms.EcdsaSha384)),
            _ehr.Assertion("physology-backend", signing: new SigningCredentials(new SymmetricSecurityKey(new byte[48]) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha384)),
            "not.a.jwt",
        ];

        foreach (var assertion in assertions)
        {
            var (status, body) = await _ehr.TokenAsync(("grant_type", "client_credentials"), ("scope", "system/Patient.rs"), ("client_assertion", assertion));

            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.Equal("invalid_client", body["error"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Refresh_RotatesAndReuseEndsTheGrant()
    {
        var (code, verifier) = await _ehr.CodeAsync();
        var (_, first) = await _ehr.ExchangeAsync(code, verifier);
        var refresh = first["refresh_token"]!.GetValue<string>();
        var (status, second) = await _ehr.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", refresh));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(refresh, second["refresh_token"]!.GetValue<string>());

        var (reused, _) = await _ehr.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", refresh));

        Assert.Equal(HttpStatusCode.BadRequest, reused);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _ehr.SendAsync(HttpMethod.Get, "/Patient/amara", second["access_token"]!.GetValue<string>())).Status);
        var (ended, _) = await _ehr.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", second["refresh_token"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.BadRequest, ended);
    }

    [Fact]
    public async Task Refresh_WiderScope_IsRefused()
    {
        var (code, verifier) = await _ehr.CodeAsync(scope: "launch online_access patient/Patient.rs");
        var (_, first) = await _ehr.ExchangeAsync(code, verifier);

        var (_, body) = await _ehr.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", first["refresh_token"]!.GetValue<string>()), ("scope", "patient/Observation.rs"));

        Assert.Equal("invalid_scope", body["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Backend_UserScopesOnly_IsRefused()
    {
        var (status, body) = await _ehr.TokenAsync(("grant_type", "client_credentials"), ("scope", "patient/Patient.rs"), ("client_assertion", _ehr.Assertion("physology-backend")));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("invalid_scope", body["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Approval_WhenTheUserIsAsked_DependsOnTheAnswer()
    {
        await using var ehr = await SandboxServer.StartAsync("--ask");
        using var authorize = await ehr.AuthorizeAsync(ehr.AuthorizeRequest(SandboxServer.Pkce().Challenge));
        var page = new Uri(new Uri(ehr.Root), authorize.Headers.Location!);
        using var shown = await ehr.Http.GetAsync(page, TestContext.Current.CancellationToken);
        var html = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Amara Nwosu", html);
        Assert.Contains("patient/Observation.rs", html);
        Assert.Contains("patient/Observation.cu", html);

        using var denied = await ehr.Http.PostAsync(
            page,
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["request"] = page.Query[9..],
                ["decision"] = "deny",
                ["__RequestVerificationToken"] = System.Text.RegularExpressions.Regex.Match(html, "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value,
            }),
            TestContext.Current.CancellationToken);

        Assert.Equal("access_denied", SandboxServer.Query(denied)["error"]);
    }
}

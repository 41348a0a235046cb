using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Physology.Fhir.Web.Tests.Flows;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>A clinician's page at <c>/launches/{launch}/fhir</c>, and what other pages and people come to there.</summary>
public sealed class LaunchOperationsTests(OperationsService running) : FlowTests(running), IClassFixture<OperationsService>
{
    private const string Patient = """{"resourceType":"Patient","gender":"fmale"}""";

    [Fact]
    public async Task Call_FromAPageOfTheLaunch_IsCarriedOut()
    {
        await LaunchAsync("amara", "gp");

        var answer = await CallAsync(Clinic);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("VAL306", Assert.Single(answer.Errors));
    }

    [Fact]
    public async Task Call_WithoutTheRequestToken_IsForbidden()
    {
        await LaunchAsync("amara", "gp");

        Assert.Equal("OPS403", Assert.Single((await RefusedAsync(Clinic, HttpStatusCode.Forbidden, token: null)).Errors));
        await RefusedAsync(Clinic, HttpStatusCode.Forbidden, token: "x");
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(Clinic)).Status);
    }

    [Fact]
    public async Task Call_CausedByAnotherSite_IsForbidden()
    {
        await LaunchAsync("amara", "gp");

        await RefusedAsync(Clinic, HttpStatusCode.Forbidden, also: r => r.Headers.Add("Sec-Fetch-Site", "cross-site"));
        await RefusedAsync(Clinic, HttpStatusCode.Forbidden, also: r => r.Headers.Add("Sec-Fetch-Site", "same-site"));
        await RefusedAsync(Clinic, HttpStatusCode.Forbidden, origin: "https://evil.example");
        await RefusedAsync(Clinic, HttpStatusCode.Forbidden, origin: "null");
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(Clinic, also: r => r.Headers.Add("Sec-Fetch-Site", "same-origin"))).Status);
    }

    [Fact]
    public async Task Call_AsAFormCouldSendIt_IsRefused()
    {
        await LaunchAsync("amara", "gp");

        foreach (var type in (string[])["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"])
        {
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await CallAsync(Clinic, type: type)).Status);
        }
    }

    [Fact]
    public async Task Call_Preflight_AllowsNobody()
    {
        await LaunchAsync("amara", "gp");
        using var request = new HttpRequestMessage(HttpMethod.Options, Launch + "/fhir/Patient/$validate");
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var answer = await Clinic.FetchAsync(request, Cancellation);

        Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control-Allow", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Call_FromABrowserWithoutTheLaunch_IsNobody()
    {
        await LaunchAsync("amara", "gp");
        var (address, token) = (Launch, RequestToken(Clinic));
        using var stranger = new PlainBrowser();
        var anonymous = await CallAsync(stranger, token: token, launch: address);
        // A browser with a launch of its own is a stranger to this one.
        await stranger.OpenAsync($"{Running.Ehr}/patients/carys", Cancellation);
        await stranger.PressAsync(stranger.Page.QuerySelector("form[action$='as=gp'] button")!.TextContent.Trim(), Cancellation);
        var other = await CallAsync(stranger, launch: address);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (anonymous.Status, other.Status));
        Assert.Equal("EHR420", Assert.Single(other.Errors));
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(stranger, launch: LaunchOf(stranger))).Status);
    }

    [Fact]
    public async Task Call_WithTheRequestTokenOfAnotherLaunch_IsForbidden()
    {
        await LaunchAsync("amara", "gp");
        var token = RequestToken(Clinic);
        await LaunchAsync("carys", "gp");

        await RefusedAsync(Clinic, HttpStatusCode.Forbidden, token: token);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(Clinic)).Status);
    }

    [Fact]
    public async Task Call_WithAProgramsTokenInsteadOfALaunch_IsNobody()
    {
        await LaunchAsync("amara", "gp");
        var service = (OperationsService)Running;

        var answer = await service.CallAsync(new Uri(Launch).AbsolutePath + "/fhir/Patient/$validate", Patient, service.Clinic.Token(service.Audience));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Fact]
    public async Task Call_WithALaunchInsteadOfAToken_IsNobodyAtThePrograms()
    {
        await LaunchAsync("amara", "gp");
        using var request = Request(Running.Service + "/fhir/Patient/$validate", RequestToken(Clinic), "application/fhir+json", Running.Service);
        using var answer = await Clinic.FetchAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Call_OfSomethingThatIsNotThere_IsAnOutcome()
    {
        await LaunchAsync("amara", "gp");
        using var request = Request(Launch + "/fhir/Patient/$everything", RequestToken(Clinic), "application/fhir+json", Running.Service);
        using var answer = await Clinic.FetchAsync(request, Cancellation);

        Assert.Equal("OPS404", Assert.Single((await FhirResult.OfAsync(answer)).Errors));
    }

    internal static string RequestToken(PlainBrowser browser) => browser.Page.QuerySelector("input[name='__request']")!.GetAttribute("value")!;

    private static string LaunchOf(PlainBrowser browser) => browser.Address.AbsoluteUri[..(browser.Address.AbsoluteUri.IndexOf("/launches/", StringComparison.Ordinal) + 46)];

    private async Task<FhirResult> RefusedAsync(PlainBrowser browser, HttpStatusCode status, string? token = "", string? origin = null, Action<HttpRequestMessage>? also = null)
    {
        var answer = await CallAsync(browser, token: token, origin: origin, also: also);
        Assert.Equal(status, answer.Status);
        return answer;
    }

    private async Task<FhirResult> CallAsync(
        PlainBrowser browser, string type = "application/fhir+json", string? token = "", string? launch = null, string? origin = null, Action<HttpRequestMessage>? also = null)
    {
        using var request = Request((launch ?? Launch) + "/fhir/Patient/$validate", token is "" ? RequestToken(browser) : token, type, origin ?? Running.Service);
        also?.Invoke(request);
        using var answer = await browser.FetchAsync(request, Cancellation);
        return await FhirResult.OfAsync(answer);
    }

    private static HttpRequestMessage Request(string address, string? token, string type, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Patient)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("Origin", origin);
        if (token is not null)
        {
            request.Headers.Add("X-Request-Token", token);
        }

        return request;
    }
}

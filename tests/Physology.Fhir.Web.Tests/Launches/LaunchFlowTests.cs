using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Physology.Fhir.Web.Tests.Flows;

namespace Physology.Fhir.Web.Tests.Launches;

public sealed class LaunchFlowTests(RunningService running) : IClassFixture<RunningService>, IDisposable
{
    private readonly PlainBrowser _browser = new();
    private readonly HttpClient _plain = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gp", "/assessment")]
    [InlineData("rheumatologist", "/timeline")]
    public async Task Launch_FromTheChart_OpensThePageOfItsIntent(string user, string page)
    {
        await LaunchAsync(_browser, user);

        Assert.Equal(HttpStatusCode.OK, _browser.Status);
        Assert.EndsWith(page, _browser.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("NWOSU", _browser.Page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_AddressOpenedInAnotherBrowser_ShowsNothingOfThePatient()
    {
        await LaunchAsync(_browser, "gp");
        using var other = new PlainBrowser();
        await LaunchAsync(other, "rheumatologist");

        await other.OpenAsync(_browser.Address.AbsoluteUri, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Contains("EHR420", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NWOSU", other.Page.Body?.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Launch_AddressOpenedWithoutACookie_SaysSo()
    {
        await LaunchAsync(_browser, "gp");
        using var other = new PlainBrowser();

        await other.OpenAsync(_browser.Address.AbsoluteUri, Cancellation);

        Assert.Contains("EHR419", other.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?iss=https%3A%2F%2Fevil.example%2Ffhir&launch=x", "EHR411")]
    [InlineData("?iss=http%3A%2F%2F169.254.169.254&launch=x", "EHR411")]
    [InlineData("?launch=x", "EHR410")]
    [InlineData("", "EHR410")]
    [InlineData("/callback?code=x&state=forged", "EHR413")]
    [InlineData("/callback?code=x", "EHR413")]
    [InlineData("/callback?error=access_denied&state=forged", "EHR413")]
    public async Task Launch_NotInOrder_EndsInAPageThatSaysWhat(string address, string code)
    {
        await _browser.OpenAsync($"{running.Service}/launch?iss=x&launch=x", Cancellation);

        await _browser.OpenAsync($"{running.Service}/launch{address}", Cancellation);

        Assert.Contains(code, _browser.Text, StringComparison.Ordinal);
        Assert.InRange((int)_browser.Status, 400, 499);
    }

    [Fact]
    public async Task Callback_AccessDenied_EndsInItsPageAndTheStateIsSpent()
    {
        var (cookie, state) = await BeginAsync();

        Assert.Contains("EHR414", await CallbackAsync(cookie, $"state={state}&error=access_denied"), StringComparison.Ordinal);
        Assert.Contains("EHR413", await CallbackAsync(cookie, $"state={state}&code=x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callback_StateOfAnotherBrowser_IsNotTaken()
    {
        var (_, state) = await BeginAsync();
        var (otherCookie, _) = await BeginAsync();

        Assert.Contains("EHR413", await CallbackAsync(otherCookie, $"state={state}&code=x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callback_CodeTheServerDoesNotKnow_EndsInItsPage()
    {
        var (cookie, state) = await BeginAsync();

        Assert.Contains("EHR415", await CallbackAsync(cookie, $"state={state}&code=invented"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_Authorize_AsksByTheBook()
    {
        var location = await AuthorizeAsync();
        var query = QueryHelpers.ParseQuery(location.Query);

        Assert.Equal("code", query["response_type"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal($"{running.Ehr}/fhir", query["aud"]);
        Assert.Equal($"{running.Service}/launch/callback", query["redirect_uri"]);
        Assert.Equal(43, query["code_challenge"].ToString().Length);
        Assert.True(query["state"].ToString().Length >= 22);
    }

    [Fact]
    public async Task Launch_Cookie_LivesInAFrameAndNowhereElse()
    {
        using var answer = await _plain.GetAsync(new Uri($"{running.Service}/launch?iss=x&launch=x"), Cancellation);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split("; ").Select(part => part.ToLowerInvariant()).ToList();
        Assert.StartsWith("__host-physology=", cookie[0], StringComparison.Ordinal);
        Assert.Equal(["httponly", "partitioned", "path=/", "samesite=none", "secure"], cookie.Skip(1).Order());
    }

    [Fact]
    public async Task Page_Headers_KeepTheEhrAndNobodyElseAsItsFrame()
    {
        using var staff = await _plain.GetAsync(new Uri($"{running.Service}/launch/stopped/EHR421"), Cancellation);
        using var patient = await _plain.GetAsync(new Uri($"{running.Service}/r/unknown"), Cancellation);

        Assert.EndsWith($"frame-ancestors 'self' {running.Ehr}", staff.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", patient.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(staff.Headers.Contains("X-Frame-Options"));
        Assert.Equal("no-referrer", staff.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(staff.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Jwks_Published_HoldsNoPrivateMember()
    {
        using var keys = JsonDocument.Parse(await _plain.GetStringAsync(new Uri($"{running.Service}/.well-known/jwks.json"), Cancellation));

        var all = keys.RootElement.GetProperty("keys").EnumerateArray().ToList();
        Assert.Equal(["RS384", "ES384"], all.Select(key => key.GetProperty("alg").GetString()));
        Assert.All(all, key => Assert.DoesNotContain(key.EnumerateObject(), member => member.Name is "d" or "p" or "q" or "dp" or "dq" or "qi" or "k"));
    }

    [Theory]
    [InlineData("a secret of the tests alone", """{"advanceDays":2}""", HttpStatusCode.OK)]
    [InlineData("another", """{"advanceDays":2}""", HttpStatusCode.Unauthorized)]
    [InlineData("a secret of the tests alone", """{"advanceDays":-1}""", HttpStatusCode.BadRequest)]
    public async Task Clock_Moved_NeedsTheSecretAndGoesForwardOnly(string secret, string body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{running.Service}/operations/clock") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Sandbox-Secret", secret);

        using var answer = await _plain.SendAsync(request, Cancellation);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task HandOff_FromTheFrameToANewWindow_OpensTheLaunchOnce()
    {
        await LaunchAsync(_browser, "gp");
        var launch = _browser.Address.AbsolutePath.Split('/')[2];
        await _browser.OpenAsync($"{running.Service}/launches/{launch}/open", Cancellation);
        var token = _browser.Page.QuerySelector("input[name=token]")?.GetAttribute("value") ?? string.Empty;

        Assert.EndsWith($"/launches/{launch}", await TakeOverAsync(token, running.Service), StringComparison.Ordinal);
        Assert.EndsWith("EHR423", await TakeOverAsync(token, running.Service), StringComparison.Ordinal);

        async Task<string?> TakeOverAsync(string value, string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{running.Service}/launches/hand-off") { Content = new FormUrlEncodedContent([new("token", value)]) };
            request.Headers.Add("Origin", origin);
            using var answer = await _plain.SendAsync(request, Cancellation);
            return answer.Headers.Location?.ToString();
        }
    }

    public void Dispose()
    {
        _browser.Dispose();
        _plain.Dispose();
    }

    private async Task LaunchAsync(PlainBrowser browser, string user)
    {
        await browser.OpenAsync($"{running.Ehr}/patients/amara", Cancellation);
        var form = browser.Page.QuerySelector($"form[action$='as={user}'] button") ?? throw new InvalidOperationException("The chart has no such button.");
        await browser.PressAsync(form.TextContent.Trim(), Cancellation);
    }

    private async Task<Uri> AuthorizeAsync() => (await RedirectAsync()).Location;

    private async Task<(string Cookie, string State)> BeginAsync()
    {
        var (cookie, location) = await RedirectAsync();
        return (cookie, QueryHelpers.ParseQuery(location.Query)["state"].ToString());
    }

    private async Task<(string Cookie, Uri Location)> RedirectAsync()
    {
        var launch = new Uri($"{running.Service}/launch?iss={Uri.EscapeDataString($"{running.Ehr}/fhir")}&launch=x");
        using var first = await _plain.GetAsync(launch, Cancellation);
        var cookie = first.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, launch);
        request.Headers.Add("Cookie", cookie);
        using var second = await _plain.SendAsync(request, Cancellation);
        return (cookie, second.Headers.Location ?? throw new InvalidOperationException("The launch did not go on."));
    }

    private async Task<string> CallbackAsync(string cookie, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{running.Service}/launch/callback?{query}");
        request.Headers.Add("Cookie", cookie);
        using var answer = await _plain.SendAsync(request, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }
}

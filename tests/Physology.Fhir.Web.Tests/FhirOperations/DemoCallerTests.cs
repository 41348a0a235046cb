using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>The command of the README: a token from the sandbox, and a call with it.</summary>
public sealed class DemoCallerTests(RunningService running) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Token_OfTheSandbox_IsGoodForOneCall()
    {
        using var http = new HttpClient();
        var token = await http.GetStringAsync(running.Ehr + "/caller/token", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, await CallAsync(http, token));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(http, token));
    }

    private async Task<HttpStatusCode> CallAsync(HttpClient http, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, running.Service + "/fhir/Patient/$validate")
        {
            Content = new StringContent("""{"resourceType":"Patient"}""", Encoding.UTF8, "application/fhir+json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}

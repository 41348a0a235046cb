using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Physology.Fhir.Web.Tests.Flows;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>A chair that somebody left: the page may still save its draft, and asks nothing of the record.</summary>
public sealed class IdleLaunchTests(IdleLaunchTests.WithShortSessions running) : FlowTests(running), IClassFixture<IdleLaunchTests.WithShortSessions>
{
    [Fact]
    public async Task Call_OfAnIdleLaunch_IsNobody()
    {
        await LaunchAsync("amara", "gp");
        var first = await CallAsync();
        var last = first;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        for (var look = 0; look < 120 && last.Status == HttpStatusCode.OK; look++)
        {
            await timer.WaitForNextTickAsync(Cancellation);
            last = await CallAsync();
        }

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, last.Status);
        Assert.Equal("EHR421", Assert.Single(last.Errors));
    }

    public sealed class WithShortSessions : OperationsService
    {
        protected override async Task<Dictionary<string, string>> SettingsAsync()
        {
            var settings = await base.SettingsAsync();
            settings["Security__IdleMinutes"] = "0.2";
            return settings;
        }
    }

    private async Task<FhirResult> CallAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Launch + "/fhir/Patient/$validate") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"resourceType":"Patient"}""")) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
        request.Headers.Add("X-Request-Token", LaunchOperationsTests.RequestToken(Clinic));
        using var answer = await Clinic.FetchAsync(request, Cancellation);
        return await FhirResult.OfAsync(answer);
    }
}

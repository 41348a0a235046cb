using System.Net.Http.Headers;
using System.Text;
using Physology.Fhir.Web.Tests.Flows;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>Each call leaves one line that says who, what and how many, and nothing of what was sent.</summary>
public sealed class AuditOverHttpTests(OperationsService running) : FlowTests(running), IClassFixture<OperationsService>
{
    private const string Body = """{"resourceType":"Patient","name":[{"family":"Secretly"}],"gender":"fmale"}""";

    private OperationsService Service => (OperationsService)Running;

    [Fact]
    public async Task Calls_ByProgramAndClinician_AreInTheAuditLog()
    {
        await Service.AskAsync("/fhir/Patient/$validate", Body);
        await LaunchAsync("amara", "gp");
        using var request = new HttpRequestMessage(HttpMethod.Post, Launch + "/fhir/Patient/$validate") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
        request.Headers.Add("X-Request-Token", LaunchOperationsTests.RequestToken(Clinic));
        using (await Clinic.FetchAsync(request, Cancellation))
        {
        }

        await Service.CallAsync("/fhir/Patient/$validate", Body, token: null);
        await Service.AskAsync("/fhir/Patient/$validate", "nonsense");
        var lines = Service.Audit();

        Assert.Equal(3, lines.Count);
        Assert.Equal(("caller", "operation.validate", "sandbox", null, null, "200; errors 1; queries 0"), lines[0]);
        Assert.StartsWith("Practitioner/", lines[1].Actor, StringComparison.Ordinal);
        Assert.Equal(64, lines[1].PatientHash?.Length);
        Assert.EndsWith(lines[1].Subject!, Launch, StringComparison.Ordinal);
        Assert.Equal("400; errors 1; queries 0", lines[2].Detail);
        Assert.DoesNotContain("Secretly", string.Join('\n', lines), StringComparison.Ordinal);
    }
}

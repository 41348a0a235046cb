using System.Net;
using System.Text.Json.Nodes;
using Xunit;
using static Physology.Fhir.Web.Tests.Sandbox.SandboxBundles;

namespace Physology.Fhir.Web.Tests.Sandbox;

public sealed class SandboxTransactionTests : IAsyncLifetime
{
    private const string ResponseUrl = "urn:uuid:1c0a0d3e-0000-4000-8000-000000000001";
    private const string ObservationUrl = "urn:uuid:1c0a0d3e-0000-4000-8000-000000000002";

    private SandboxServer _ehr = null!;

    public async ValueTask InitializeAsync() => _ehr = await SandboxServer.StartAsync();

    public ValueTask DisposeAsync() => _ehr.DisposeAsync();

    [Fact]
    public async Task Transaction_WithUrnUuids_RewritesThemWhateverTheOrder()
    {
        var token = await _ehr.UserTokenAsync();

        var reply = await _ehr.SendAsync(HttpMethod.Post, "", token, Bundle("transaction", Provenance(), Derived(), Response()));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var locations = reply.Entries.Select(e => e["response"]!["location"]!.GetValue<string>()).ToList();
        Assert.StartsWith("Provenance/", locations[0]);
        Assert.StartsWith("Observation/", locations[1]);
        var observation = await _ehr.SendAsync(HttpMethod.Get, "/" + locations[1].Split("/_history")[0], token);
        Assert.Equal(locations[2].Split("/_history")[0], observation.Body["derivedFrom"]![0]!["reference"]!.GetValue<string>());
        Assert.All(reply.Entries, e => Assert.Equal("201", e["response"]!["status"]!.GetValue<string>()));
        Assert.All(reply.Entries, e => Assert.Equal("W/\"1\"", e["response"]!["etag"]!.GetValue<string>()));
        var found = await _ehr.SendAsync(HttpMethod.Get, "/Provenance?target=" + locations[1].Split("/_history")[0], token);
        Assert.Equal(1, found.Total);
    }

    [Fact]
    public async Task Transaction_SentTwice_CreatesOnce()
    {
        var token = await _ehr.UserTokenAsync();
        var bundle = Bundle("transaction", Entry(ObservationUrl, Observation("amara", "b"), "identifier=urn:test|b"));
        var first = await _ehr.SendAsync(HttpMethod.Post, "", token, bundle);

        var second = await _ehr.SendAsync(HttpMethod.Post, "", token, bundle);

        Assert.Equal("200", second.Entries.Single()["response"]!["status"]!.GetValue<string>());
        Assert.Equal(first.Entries.Single()["response"]!["location"]!.GetValue<string>(), second.Entries.Single()["response"]!["location"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("another chart", HttpStatusCode.Forbidden)]
    [InlineData("no scope for the type", HttpStatusCode.Forbidden)]
    [InlineData("dangling urn", HttpStatusCode.BadRequest)]
    [InlineData("stale version", HttpStatusCode.PreconditionFailed)]
    public async Task Transaction_OneEntryTurnedDown_LeavesNothing(string fault, HttpStatusCode expected)
    {
        var token = await _ehr.UserTokenAsync();
        var system = await _ehr.SystemTokenAsync();
        var before = (await _ehr.SendAsync(HttpMethod.Get, "/Observation?_count=0", system)).Total;
        var bad = fault switch
        {
            "another chart" => Entry("urn:uuid:1c0a0d3e-0000-4000-8000-000000000009", Observation("brian")),
            "no scope for the type" => Entry("urn:uuid:1c0a0d3e-0000-4000-8000-000000000009", JsonNode.Parse("""{"resourceType":"Condition","subject":{"reference":"Patient/amara"}}""")!.AsObject()),
            "dangling urn" => Derived(),
            _ => Stale(),
        };

        var reply = await _ehr.SendAsync(HttpMethod.Post, "", token, Bundle("transaction", Entry("urn:uuid:1c0a0d3e-0000-4000-8000-000000000003", Observation("amara", "c")), bad));

        Assert.Equal(expected, reply.Status);
        Assert.Equal("OperationOutcome", reply.Body["resourceType"]!.GetValue<string>());
        Assert.Equal(before, (await _ehr.SendAsync(HttpMethod.Get, "/Observation?_count=0", system)).Total);
        Assert.Equal(0, (await _ehr.SendAsync(HttpMethod.Get, "/Observation?identifier=urn:test|c", system)).Total);
    }

    [Fact]
    public async Task Batch_OneEntryTurnedDown_KeepsTheOthers()
    {
        var reply = await _ehr.SendAsync(
            HttpMethod.Post, "", await _ehr.UserTokenAsync(), Bundle("batch", Entry(ObservationUrl, Observation("brian")), Entry(ResponseUrl, Observation("amara", "d"))));

        Assert.Equal(["403", "201"], reply.Entries.Select(e => e["response"]!["status"]!.GetValue<string>()));
        Assert.Equal("OperationOutcome", reply.Entries.First()["response"]!["outcome"]!["resourceType"]!.GetValue<string>());
    }

    [Fact]
    public async Task Journal_AfterARestart_GivesEverythingBack()
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-test-").FullName;
        string id;
        await using (var first = await SandboxServer.StartAsync("--data", folder))
        {
            id = (await first.SendAsync(HttpMethod.Post, "/Observation", await first.UserTokenAsync(), Observation("amara", "e", "7.10"))).Body["id"]!.GetValue<string>();
        }

        // A line torn by a crash never happened.
        await File.AppendAllTextAsync(Path.Combine(folder, "ehr", "journal.ndjson"), "[{\"resourceType\":\"Obs", TestContext.Current.CancellationToken);
        await using var second = await SandboxServer.StartAsync("--data", folder);
        var read = await second.SendAsync(HttpMethod.Get, "/Observation/" + id, await second.UserTokenAsync());

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal("7.10", read.Body["valueQuantity"]!["value"]!.ToJsonString());
        Assert.Equal("1", read.Body["meta"]!["versionId"]!.GetValue<string>());
        Directory.Delete(folder, recursive: true);
    }

    private static JsonObject Response() => Entry(ResponseUrl, JsonNode.Parse("""{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/amara"}}""")!.AsObject());

    private static JsonObject Derived()
    {
        var observation = Observation("amara");
        observation["derivedFrom"] = new JsonArray(new JsonObject { ["reference"] = ResponseUrl });
        return Entry(ObservationUrl, observation);
    }

    private static JsonObject Provenance() => Entry("urn:uuid:1c0a0d3e-0000-4000-8000-000000000004", JsonNode.Parse(
        $$$"""{"resourceType":"Provenance","target":[{"reference":"{{{ObservationUrl}}}"},{"reference":"{{{ResponseUrl}}}"}],"recorded":"2026-01-01T10:00:00Z","agent":[{"who":{"display":"Physology"}}]}""")!.AsObject());

    private static JsonObject Stale()
    {
        var observation = Observation("amara");
        observation["id"] = "amara-peg-2025-02-03";
        return new JsonObject { ["resource"] = observation, ["request"] = new JsonObject { ["method"] = "PUT", ["url"] = "Observation/amara-peg-2025-02-03", ["ifMatch"] = "W/\"9\"" } };
    }
}

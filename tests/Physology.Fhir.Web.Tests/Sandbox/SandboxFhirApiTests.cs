using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Physology.Fhir.Web.Tests.Sandbox;

public sealed class SandboxFhirApiTests : IAsyncLifetime
{
    private SandboxServer _ehr = null!;

    public async ValueTask InitializeAsync() => _ehr = await SandboxServer.StartAsync();

    public ValueTask DisposeAsync() => _ehr.DisposeAsync();

    [Fact]
    public async Task Metadata_WithoutToken_ListsWhatIsDone()
    {
        var reply = await _ehr.SendAsync(HttpMethod.Get, "/metadata", null);

        var resources = reply.Body["rest"]![0]!["resource"]!.AsArray();
        var observation = resources.Single(r => r!["type"]!.GetValue<string>() == "Observation")!;
        Assert.Contains("derived-from", observation["searchParam"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()));
        Assert.DoesNotContain("delete", observation["interaction"]!.AsArray().Select(i => i!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Request_WithoutOrWithStaleToken_IsChallenged()
    {
        var token = await _ehr.UserTokenAsync();
        Assert.Equal(HttpStatusCode.OK, (await _ehr.SendAsync(HttpMethod.Get, "/Patient/amara", token)).Status);
        _ehr.Clock.Advance(TimeSpan.FromMinutes(11));

        var missing = await _ehr.SendAsync(HttpMethod.Get, "/Patient/amara", null);
        var stale = await _ehr.SendAsync(HttpMethod.Get, "/Patient/amara", token);

        Assert.Equal((HttpStatusCode.Unauthorized, "login"), (missing.Status, missing.IssueCode));
        Assert.DoesNotContain("error", missing.Headers.WwwAuthenticate.ToString());
        Assert.Equal((HttpStatusCode.Unauthorized, "security"), (stale.Status, stale.IssueCode));
        Assert.Contains("error=\"invalid_token\"", stale.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Scopes_AreEnforcedByTypeInteractionAndChart()
    {
        var token = await _ehr.UserTokenAsync("amara", "launch patient/Patient.rs patient/Observation.rs");

        Assert.Equal(HttpStatusCode.OK, (await _ehr.SendAsync(HttpMethod.Get, "/Observation/amara-peg-2025-02-03", token)).Status);
        var otherInteraction = await _ehr.SendAsync(HttpMethod.Post, "/Observation", token, Observation("amara"));
        var otherType = await _ehr.SendAsync(HttpMethod.Get, "/Condition/amara-hypothyroidism", token);
        var otherChart = await _ehr.SendAsync(HttpMethod.Get, "/Observation/brian-peg-2025-03-03", token);
        var otherPatient = await _ehr.SendAsync(HttpMethod.Get, "/Patient/brian", token);

        foreach (var reply in (FhirReply[])[otherInteraction, otherType, otherChart, otherPatient])
        {
            Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (reply.Status, reply.IssueCode));
            Assert.Contains("insufficient_scope", reply.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task Search_WithPatientScope_IsNarrowedToTheChart()
    {
        var user = await _ehr.SendAsync(HttpMethod.Get, "/Patient", await _ehr.UserTokenAsync());
        var system = await _ehr.SendAsync(HttpMethod.Get, "/Patient", await _ehr.SystemTokenAsync());

        Assert.Equal(["amara"], user.Entries.Select(e => e["resource"]!["id"]!.GetValue<string>()));
        Assert.Equal(3, system.Total);
    }

    [Fact]
    public async Task Create_InAnotherChart_IsRefusedAndLeavesNothing()
    {
        var system = await _ehr.SystemTokenAsync();
        var before = (await _ehr.SendAsync(HttpMethod.Get, "/Observation?patient=brian&_count=0", system)).Total;

        var reply = await _ehr.SendAsync(HttpMethod.Post, "/Observation", await _ehr.UserTokenAsync("amara"), Observation("brian"));

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.Equal(before, (await _ehr.SendAsync(HttpMethod.Get, "/Observation?patient=brian&_count=0", system)).Total);
    }

    [Fact]
    public async Task CreateReadUpdate_KeepVersionsAndDigits()
    {
        var token = await _ehr.UserTokenAsync();
        var created = await _ehr.SendAsync(HttpMethod.Post, "/Observation", token, Observation("amara", value: "6.50"));
        var id = created.Body["id"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal($"{_ehr.Fhir}/Observation/{id}/_history/1", created.Headers.Location!.ToString());
        Assert.Equal("W/\"1\"", created.Headers.ETag!.ToString());
        Assert.NotNull(created.ContentHeaders.LastModified);

        var amended = created.Body.DeepClone();
        amended["status"] = "amended";
        var updated = await _ehr.SendAsync(HttpMethod.Put, "/Observation/" + id, token, amended, ("If-Match", "W/\"1\""));
        var conflict = await _ehr.SendAsync(HttpMethod.Put, "/Observation/" + id, token, amended, ("If-Match", "W/\"1\""));
        var first = await _ehr.SendAsync(HttpMethod.Get, $"/Observation/{id}/_history/1", token);

        Assert.Equal("2", updated.Body["meta"]!["versionId"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.PreconditionFailed, "conflict"), (conflict.Status, conflict.IssueCode));
        Assert.Equal("final", first.Body["status"]!.GetValue<string>());
        Assert.Equal("6.50", first.Body["valueQuantity"]!["value"]!.ToJsonString());
    }

    [Fact]
    public async Task ConditionalCreate_CountsMatches()
    {
        var token = await _ehr.UserTokenAsync();
        (string, string)[] once = [("If-None-Exist", "identifier=urn:test|a")];
        var first = await _ehr.SendAsync(HttpMethod.Post, "/Observation", token, Observation("amara", "a"), once);
        var second = await _ehr.SendAsync(HttpMethod.Post, "/Observation", token, Observation("amara", "a"), once);
        await _ehr.SendAsync(HttpMethod.Post, "/Observation", token, Observation("amara", "a"));

        var many = await _ehr.SendAsync(HttpMethod.Post, "/Observation", token, Observation("amara", "a"), once);

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(first.Body["id"]!.GetValue<string>(), second.Body["id"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.PreconditionFailed, "multiple-matches"), (many.Status, many.IssueCode));
    }

    [Fact]
    public async Task Search_Paged_GivesEachOnceAlsoWhenMoreIsFiledMeanwhile()
    {
        var token = await _ehr.UserTokenAsync("carys");
        var page = await _ehr.SendAsync(HttpMethod.Get, "/Observation?patient=carys&_count=7&_sort=-date", token);
        var total = page.Total;
        var ids = new List<string>();
        await _ehr.SendAsync(HttpMethod.Post, "/Observation", token, Observation("carys"));
        while (true)
        {
            ids.AddRange(page.Entries.Select(e => e["resource"]!["id"]!.GetValue<string>()));
            if (page.Link("next") is not { } next)
            {
                break;
            }

            page = await _ehr.SendAsync(HttpMethod.Get, next, token);
        }

        Assert.Equal(total, ids.Count);
        Assert.Equal(total, ids.Distinct().Count());
        Assert.NotNull(page.Link("self"));
    }

    [Theory]
    [InlineData("code=https://physology.org/fhir/CodeSystem/score|peg", 5)]
    [InlineData("code=peg", 5)]
    [InlineData("code=https://physology.org/fhir/CodeSystem/score|peg&date=ge2025-03-03&date=lt2025-03-31", 2)]
    [InlineData("code=peg&date=2025-03", 3)]
    [InlineData("code=peg&date=gt2025-03-31", 0)]
    [InlineData("category=laboratory&code=http://loinc.org|3016-3,http://loinc.org|1988-5", 3)]
    [InlineData("code=peg&derived-from=QuestionnaireResponse/amara-response-2025-02-17", 1)]
    [InlineData("code=peg&status:not=final", 0)]
    [InlineData("code=peg&component-code=week-kind", 5)]
    public async Task Search_ByParameters_FindsWhatMatches(string query, int expected)
    {
        var reply = await _ehr.SendAsync(HttpMethod.Get, "/Observation?patient=amara&" + query, await _ehr.UserTokenAsync());

        Assert.Equal(expected, reply.Total);
    }

    [Fact]
    public async Task Search_Sorted_IsInOrder()
    {
        var reply = await _ehr.SendAsync(HttpMethod.Get, "/Observation?patient=Patient/amara&code=peg&_sort=-date", await _ehr.UserTokenAsync());

        var dates = reply.Entries.Select(e => e["resource"]!["effectiveDateTime"]!.GetValue<string>()).ToList();
        Assert.Equal(dates.OrderDescending(), dates);
    }

    [Fact]
    public async Task Search_ByPost_IsTheSame()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _ehr.Fhir + "/Patient/_search") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["family"] = "holt", ["birthdate"] = "1966-09-02" }) };
        request.Headers.Authorization = new("Bearer", await _ehr.SystemTokenAsync());

        using var response = await _ehr.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(1, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("GET", "/Observation?colour=red", 400, "not-supported")]
    [InlineData("GET", "/Observation?date=yesterday", 400, "value")]
    [InlineData("GET", "/Observation/none", 404, "not-found")]
    [InlineData("GET", "/Observations", 404, "not-found")]
    [InlineData("DELETE", "/Observation/amara-peg-2025-02-03", 405, "not-supported")]
    [InlineData("GET", "/Observation?_format=xml", 406, "not-supported")]
    public async Task Error_Always_IsAnOperationOutcome(string method, string path, int status, string code)
    {
        var reply = await _ehr.SendAsync(new HttpMethod(method), path, await _ehr.UserTokenAsync());

        Assert.Equal((status, code), ((int)reply.Status, reply.IssueCode));
        Assert.Equal("OperationOutcome", reply.Body["resourceType"]!.GetValue<string>());
    }

    [Fact]
    public async Task Create_WrongMediaTypeOrMalformed_IsAnsweredWithTheReadersIssues()
    {
        var token = await _ehr.UserTokenAsync();
        async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(string text, string type)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _ehr.Fhir + "/Observation") { Content = new StringContent(text, System.Text.Encoding.UTF8, type) };
            request.Headers.Authorization = new("Bearer", token);
            using var response = await _ehr.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject());
        }

        var xml = await PostAsync("<Observation/>", "application/fhir+xml");
        var torn = await PostAsync("{\"resourceType\":\"Observation\",", "application/fhir+json");
        var two = await PostAsync("{\"resourceType\":\"Observation\",\"colour\":\"red\",\"status\":7}", "application/fhir+json");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, xml.Status);
        Assert.Equal(HttpStatusCode.BadRequest, torn.Status);
        Assert.Equal(HttpStatusCode.BadRequest, two.Status);
        Assert.Equal(2, two.Body["issue"]!.AsArray().Count);
    }

    private static JsonObject Observation(string patient, string? identifier = null, string value = "6") => SandboxBundles.Observation(patient, identifier, value);
}

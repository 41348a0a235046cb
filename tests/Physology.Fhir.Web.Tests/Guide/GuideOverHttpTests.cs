using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Physology.Fhir.Clinical;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.Guide;

/// <summary>The guide as any reader gets it from the running service, without signing in.</summary>
public sealed class GuideOverHttpTests(RunningService running) : IClassFixture<RunningService>, IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(running.Service) };

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Metadata_NamesTheTypesTheGuideAndThePackage()
    {
        var capability = await ReadAsync<R4.CapabilityStatement>("/fhir/metadata");

        Assert.Equal("instance", capability.Kind?.Value);
        Assert.Equal(["CapabilityStatement", "CodeSystem", "ConceptMap", "Questionnaire", "StructureDefinition", "ValueSet"], capability.Rest[0].Resource.Select(r => r.Type?.Value).Where(t => t is not ("QuestionnaireResponse" or "Resource")));
        Assert.Equal($"{running.Service}/fhir", capability.Implementation?.Url?.Value);
        var issues = new Validator(DefinitionStore.R4).Validate(capability, "http://hl7.org/fhir/StructureDefinition/CapabilityStatement").Issues;
        Assert.DoesNotContain(issues, i => i.Severity >= IssueSeverity.Error);
    }

    [Theory]
    [InlineData("StructureDefinition", "pain-site")]
    [InlineData("StructureDefinition", "plan-delivery")]
    [InlineData("ValueSet", "body-map-regions")]
    [InlineData("CodeSystem", "grade")]
    [InlineData("ConceptMap", "region-to-wpi-area")]
    [InlineData("Questionnaire", "follow-up-core")]
    [InlineData("CapabilityStatement", "ehr-requirements")]
    public async Task Definition_ByIdAndByCanonical_IsTheSameOne(string type, string id)
    {
        using var response = await _http.GetAsync($"/fhir/{type}/{id}", TestContext.Current.CancellationToken);
        var one = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var url = Uri.EscapeDataString($"{FhirCanonicals.Base}/{type}/{id}");
        var found = await ReadAsync<R4.Bundle>($"/fhir/{type}?url={url}");
        var versioned = await ReadAsync<R4.Bundle>($"/fhir/{type}?url={url}%7C{FhirCanonicals.Version}");

        Assert.Equal("application/fhir+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=3600", response.Headers.CacheControl?.ToString());
        Assert.Equal("searchset", found.Type?.Value);
        Assert.Equal(FhirJson.WriteToString(FhirJson.Parse(one).Value!), FhirJson.WriteToString(Assert.Single(found.Entry).Resource!));
        Assert.Single(versioned.Entry);
        Assert.Equal(0, (await ReadAsync<R4.Bundle>($"/fhir/{type}?url={url}%7C9.9.9")).Total?.Value);
    }

    [Fact]
    public async Task Definition_AskedForAgainWithItsTag_IsNotSentAgain()
    {
        using var first = await _http.GetAsync("/fhir/StructureDefinition/pain-site", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fhir/StructureDefinition/pain-site");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Search_OfAllProfiles_ComesInBoundedPagesThatHoldEachOnce()
    {
        var ids = new List<string?>();
        string? next = "/fhir/StructureDefinition?_count=1000";
        for (var pages = 0; next is not null && pages < 20; pages++)
        {
            var page = await ReadAsync<R4.Bundle>(next);
            Assert.InRange(page.Entry.Count, 1, 20);
            ids.AddRange(page.Entry.Select(e => e.Resource?.Id?.Value));
            next = page.Link.FirstOrDefault(l => l.Relation?.Value == "next")?.Url?.Value;
        }

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids.Count, (await ReadAsync<R4.Bundle>("/fhir/StructureDefinition?_summary=count")).Total?.Value);
    }

    [Theory]
    [InlineData("/fhir/StructureDefinition/no-such", HttpStatusCode.NotFound)]
    [InlineData("/fhir/StructureDefinition/..%2Fpasswd", HttpStatusCode.NotFound)]
    [InlineData("/fhir/Patient/1", HttpStatusCode.NotFound)]
    [InlineData("/fhir/Patient?name=a", HttpStatusCode.NotFound)]
    [InlineData("/fhir/nothing/here/at/all", HttpStatusCode.NotFound)]
    [InlineData("/fhir/package/other-1.0.0.tgz", HttpStatusCode.NotFound)]
    [InlineData("/fhir/ValueSet?url=a&url=b", HttpStatusCode.BadRequest)]
    [InlineData("/fhir/ValueSet?_count=-1", HttpStatusCode.BadRequest)]
    [InlineData("/fhir/ValueSet?_offset=99999999999", HttpStatusCode.BadRequest)]
    [InlineData("/fhir/metadata?_format=xml", HttpStatusCode.NotAcceptable)]
    public async Task Question_ThatCannotBeAnswered_IsAnOperationOutcome(string address, HttpStatusCode status)
    {
        using var response = await _http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.IsType<R4.OperationOutcome>(FhirJson.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task Parameter_Unknown_IsLeftOutUnlessHandlingIsStrict()
    {
        Assert.NotEqual(0, (await ReadAsync<R4.Bundle>("/fhir/ConceptMap?colour=red")).Total?.Value);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fhir/ConceptMap?colour=red");
        request.Headers.Add("Prefer", "handling=strict");
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Guide_IsForReadingOnly()
    {
        using var response = await _http.PostAsync("/fhir/StructureDefinition", new StringContent("{}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.IsType<R4.OperationOutcome>(FhirJson.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Value);
    }

    [Theory]
    [InlineData("/fhir/package.tgz")]
    [InlineData("/fhir/package/physology.fhir-0.1.0.tgz")]
    public async Task Package_Downloaded_HoldsAManifestAnIndexAndEveryDefinition(string address)
    {
        using var response = await _http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
        Assert.NotNull(response.Headers.ETag);
        var files = new Dictionary<string, byte[]>();
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var unzipped = new GZipStream(body, CompressionMode.Decompress);
        await using var tar = new TarReader(unzipped);
        while (await tar.GetNextEntryAsync(copyData: true, TestContext.Current.CancellationToken) is { } entry)
        {
            using var bytes = new MemoryStream();
            await (entry.DataStream ?? Stream.Null).CopyToAsync(bytes, TestContext.Current.CancellationToken);
            files[entry.Name] = bytes.ToArray();
        }

        using var manifest = JsonDocument.Parse(files["package/package.json"]);
        using var index = JsonDocument.Parse(files["package/.index.json"]);
        Assert.Equal(FhirCanonicals.Base, manifest.RootElement.GetProperty("canonical").GetString());
        var indexed = index.RootElement.GetProperty("files").EnumerateArray().Select(f => $"package/{f.GetProperty("filename").GetString()}").Order().ToList();
        Assert.Equal(files.Keys.Where(n => n.Count(c => c == '/') == 1 && n is not ("package/package.json" or "package/.index.json")).Order(), indexed);
        Assert.All(indexed, name => Assert.True(FhirJson.Parse(files[name]).IsClean, name));
    }

    private async Task<T> ReadAsync<T>(string address) where T : R4.Resource
    {
        using var response = await _http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var parsed = FhirJson.Parse<T>(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(parsed.IsClean, string.Join("; ", parsed.Issues));
        return parsed.Value!;
    }
}

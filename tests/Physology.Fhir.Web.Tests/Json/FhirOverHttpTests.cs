using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Physology.Fhir.R4.Json;
using R4 = Physology.Fhir.R4;

namespace Physology.Fhir.Web.Tests.Json;

/// <summary>FHIR resources in a minimal API and in HttpClient, by their options alone, over a real connection.</summary>
public sealed class FhirOverHttpTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions(JsonSerializerDefaults.Web).ForFhir();

    private readonly WebApplication _server = Server();
    private HttpClient _client = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.ForFhir());
        var server = builder.Build();
        server.MapPost("/Observation", ([FromBody] R4.Observation observation) =>
        {
            observation.Status = "amended";
            return observation;
        });
        server.MapPost("/", ([FromBody] R4.Resource resource) => TypedResults.Created($"/{resource.TypeName}/1", resource));
        return server;
    }

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync(Token);
        _client = new HttpClient { BaseAddress = new Uri(_server.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Post_Resource_ComesBackAsItsType()
    {
        var sent = new R4.Observation { Status = "final", Value = new R4.Quantity { Value = 6.50m, Unit = "é" } };

        using var answer = await _client.PostAsJsonAsync("/Observation", sent, Options, Token);
        var received = await answer.Content.ReadFromJsonAsync<R4.Observation>(Options, Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"resourceType":"Observation","status":"amended","valueQuantity":{"value":6.50,"unit":"é"}}""", FhirJson.WriteToString(received!));
    }

    [Fact]
    public async Task Post_LargeBundleOfAnyType_ComesBackEqual()
    {
        var bundle = new R4.Bundle { Type = "collection" };
        for (var i = 0; i < 2000; i++)
        {
            bundle.Entry.Add(new R4.Bundle.EntryComponent { Resource = new R4.Patient { Name = { new R4.HumanName { Text = "Name " + i } } } });
        }

        using var answer = await _client.PostAsJsonAsync<R4.Resource>("/", bundle, Options, Token);
        var received = await answer.Content.ReadFromJsonAsync<R4.Resource>(Options, Token);

        Assert.Equal("/Bundle/1", answer.Headers.Location?.ToString());
        Assert.True(bundle.IsExactly(received));
    }

    [Theory]
    [InlineData("""{"resourceType":"Observation","colour":"red"}""")]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("""{"resourceType":"Observation",""")]
    public async Task Post_BadContent_IsAnsweredWith400(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync("/Observation", content, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}

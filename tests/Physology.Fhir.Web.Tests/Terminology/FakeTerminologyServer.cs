using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Physology.Fhir.Web.Tests.Terminology;

/// <summary>A process edge: a terminology server that answers what the test says, over a real socket.</summary>
internal sealed class FakeTerminologyServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeTerminologyServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/fhir";

    public Func<HttpContext, Task> Answer { get; set; } = context => Fhir(context, 404, """{"resourceType":"OperationOutcome"}""");

    /// <summary>Method, path with query, and body of every question.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The Authorization header of every question, empty where there was none.</summary>
    public List<string> Authorizations { get; } = [];

    public static async Task<FakeTerminologyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var fake = new FakeTerminologyServer(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            lock (fake.Calls)
            {
                fake.Authorizations.Add(context.Request.Headers.Authorization.ToString());
                fake.Calls.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {body}");
            }

            await fake.Answer(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return fake;
    }

    public static async Task Fhir(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/fhir+json";
        await context.Response.WriteAsync(json);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

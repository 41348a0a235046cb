using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Tests.Launches;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>The sandbox and the service, with two clinics whose programs may call.</summary>
public class OperationsService : RunningService
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("physology-operations-");

    internal CallerKey Clinic { get; } = CallerKey.Rsa("clinic-programs");

    internal CallerKey OtherClinic { get; } = CallerKey.P384("other-clinic");

    public string Audience => Service + "/fhir";

    /// <summary>What the EHR was asked for.</summary>
    internal EhrRequests EhrRequests { get; } = new();

    protected override void ConfigureEhr(IServiceCollection services) => services.AddSingleton<IStartupFilter>(EhrRequests);

    protected override Task<Dictionary<string, string>> SettingsAsync() => Task.FromResult(new Dictionary<string, string>
    {
        ["EhrConnections__0__CallerId"] = Clinic.CallerId,
        ["EhrConnections__0__CallerJwks"] = Clinic.Jwks,
        ["EhrConnections__0__CallerJwksUrl"] = "",
        ["EhrConnections__1__Id"] = "other",
        ["EhrConnections__1__Name"] = "Another clinic",
        ["EhrConnections__1__Issuer"] = "https://ehr.example/fhir",
        ["EhrConnections__1__ClientId"] = "physology",
        ["EhrConnections__1__CallerId"] = OtherClinic.CallerId,
        ["EhrConnections__1__CallerJwks"] = OtherClinic.Jwks,
        ["FhirOperations__LargestBody"] = "200000",
        ["FhirOperations__ExpressionTimeLimit"] = "00:00:01",
        ["Data__Folder"] = _data.FullName,
    });

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _http.Dispose();
        await base.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>The audit log's lines about operations, as the service has written them.</summary>
    internal IReadOnlyList<(string Actor, string Action, string? Connection, string? PatientHash, string? Subject, string? Detail)> Audit()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_data.FullName, "physology.db")};Mode=ReadOnly;Pooling=False");
        return [.. connection.Query<(string, string, string?, string?, string?, string?)>(
            "SELECT actor, action, connection_id, patient_hash, subject_id, detail FROM audit WHERE action LIKE 'operation.%' ORDER BY position")];
    }

    /// <summary>Calls as the clinic's program does.</summary>
    internal Task<FhirResult> AskAsync(string path, string body, string type = "application/fhir+json") => CallAsync(path, body, Clinic.Token(Audience), type);

    /// <summary>Calls with this token, or with none.</summary>
    internal Task<FhirResult> CallAsync(string path, string body, string? token, string type = "application/fhir+json", Action<HttpRequestMessage>? also = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Service + path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        also?.Invoke(request);
        return SendAsync(request);
    }

    internal async Task<FhirResult> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            return await FhirResult.OfAsync(response);
        }
    }
}

/// <summary>The addresses, after its base, that the EHR's FHIR API was asked for.</summary>
internal sealed class EhrRequests : IStartupFilter
{
    private readonly ConcurrentQueue<string> _seen = new();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (context.Request.Path.StartsWithSegments("/fhir", out var relative) && !relative.StartsWithSegments("/.well-known"))
            {
                _seen.Enqueue(relative.Value!.TrimStart('/') + context.Request.QueryString);
            }

            return rest(context);
        });
        next(app);
    };

    /// <summary>Those since the last look.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_seen.TryDequeue(out var one))
        {
            taken.Add(one);
        }

        return taken;
    }
}

/// <summary>An answer, read as FHIR.</summary>
internal sealed record FhirResult(HttpStatusCode Status, R4.Resource? Resource, string? Challenge, string Text)
{
    public R4.OperationOutcome Outcome => Assert.IsType<R4.OperationOutcome>(Resource);

    /// <summary>Our codes of its issues, those that weigh most first.</summary>
    public IReadOnlyList<string?> Codes => [.. Outcome.Issue.Select(i => i.Details?.Coding.FirstOrDefault()?.Code?.Value)];

    public IReadOnlyList<string?> Errors => [.. Outcome.Issue.Where(i => i.Severity?.Value is "error" or "fatal").Select(i => i.Details?.Coding.FirstOrDefault()?.Code?.Value)];

    public static async Task<FhirResult> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        return new FhirResult(response.StatusCode, FhirJson.Parse(text).Value, response.Headers.WwwAuthenticate.FirstOrDefault()?.ToString(), text);
    }
}

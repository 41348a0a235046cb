using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Physology.Fhir.Sandbox;
using Physology.Fhir.Sandbox.Authorization;
using Physology.Fhir.Sandbox.Demo;
using Physology.Fhir.Sandbox.FhirApi;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Web.Tests.Launches;

/// <summary>The sandbox EHR and, as its child process, the service: two sites, as in the demonstration.</summary>
public class RunningService : IAsyncLifetime
{
    private WebApplication? _sandbox;
    private ServiceProcess? _service;

    public string Ehr { get; private set; } = string.Empty;

    public string Service { get; private set; } = string.Empty;

    /// <summary>Makes the EHR's next FHIR answers go wrong.</summary>
    public FhirFaults Faults => Sandbox.GetRequiredService<FhirFaults>();

    /// <summary>The EHR's tokens, to end them while a page is open.</summary>
    public TokenStore Tokens => Sandbox.GetRequiredService<TokenStore>();

    /// <summary>Everything of a type that the EHR holds about a patient, as JSON.</summary>
    public IReadOnlyList<string> InTheRecord(string type, string patient) =>
        [.. Sandbox.GetRequiredService<ResourceStore>().All(type).Select(r => System.Text.Encoding.UTF8.GetString(r.Json)).Where(json => json.Contains($"Patient/{patient}\"", StringComparison.Ordinal))];

    private IServiceProvider Sandbox => _sandbox?.Services ?? throw new InvalidOperationException("The sandbox is not running.");

    /// <summary>Why the programs cannot run here, or null; a fixture cannot skip, so its tests look.</summary>
    public virtual string? NotHere => null;

    /// <summary>Lets a test look on inside the EHR.</summary>
    protected virtual void ConfigureEhr(IServiceCollection services)
    {
    }

    /// <summary>Settings of the service beside the sandbox's own.</summary>
    protected virtual Task<Dictionary<string, string>> SettingsAsync() => Task.FromResult(new Dictionary<string, string>());

    public async ValueTask InitializeAsync()
    {
        if (NotHere is not null)
        {
            return;
        }

        var settings = new ServiceSettings(await SettingsAsync());
        (Ehr, Service) = ($"http://127.0.0.1:{FreePort()}", $"http://localhost:{FreePort()}");
        _sandbox = SandboxHost.Build(["--url", Ehr, "--service-url", Service, "--smtp-port", "0", "--clock-secret", "a secret of the tests alone"],
            builder =>
            {
                builder.Services.AddSingleton(settings);
                ConfigureEhr(builder.Services);
            });
        await _sandbox.StartAsync();
        _service = _sandbox.Services.GetRequiredService<ServiceProcess>();
        await _service.StartAsync(CancellationToken.None);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }
    }

    protected static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

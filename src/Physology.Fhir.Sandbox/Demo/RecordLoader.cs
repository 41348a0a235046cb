namespace Physology.Fhir.Sandbox.Demo;

/// <summary>Fills the record before the first request is answered.</summary>
public sealed class RecordLoader(DemoPatients demo, SyntheaFolder synthea, SandboxOptions options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After the server listens, so that the FHIR base is known also with port 0; awaited by the host's start.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        demo.Load();
        if (options.Patients is { } folder)
        {
            synthea.Load(folder);
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

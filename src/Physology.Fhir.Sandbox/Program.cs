using Physology.Fhir.Sandbox;
using Physology.Fhir.Sandbox.Demo;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(SandboxOptions.Usage);
    return 0;
}

try
{
    await using var app = SandboxHost.Build(args);
    await app.StartAsync();
    await using var service = app.Services.GetRequiredService<ServiceProcess>();
    var options = app.Services.GetRequiredService<SandboxOptions>();
    if (options.StartService)
    {
        await service.StartAsync(app.Lifetime.ApplicationStopping);
    }

    Console.WriteLine(Banner.Text(app.Services));
    await app.WaitForShutdownAsync();
    return 0;
}
catch (SandboxOptionsException refused)
{
    await Console.Error.WriteLineAsync($"The sandbox was not started: {refused.Message}.");
    await Console.Error.WriteLineAsync(SandboxOptions.Usage);
    return 2;
}
catch (Exception busy) when (busy is IOException or System.Net.Sockets.SocketException)
{
    await Console.Error.WriteLineAsync($"The sandbox was not started: {busy.Message} Other ports: --url, --service-url, --smtp-port.");
    return 1;
}
catch (OperationCanceledException)
{
    // Stopped while the service was starting.
    return 0;
}

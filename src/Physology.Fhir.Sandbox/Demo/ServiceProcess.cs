using System.Diagnostics;
using System.Globalization;

namespace Physology.Fhir.Sandbox.Demo;

/// <summary>
/// The service as a child process, from its own folder: two hosts in one process share settings and static files by
/// accident. It ends with the sandbox; on Linux also when the sandbox is killed.
/// </summary>
public sealed class ServiceProcess(SandboxOptions options, ServiceSettings more, EhrAddress address, ServiceClock clock, Mailbox.SmtpListener mail, IHttpClientFactory http, TimeProvider time, ILogger<ServiceProcess> logger) : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private string? _freshData;
    private volatile bool _stopping;

    /// <summary>Starts the service and waits until it answers.</summary>
    /// <exception cref="SandboxOptionsException">It is not found, or it ended before it answered.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var folder = ServiceFolder.Find(options.ServiceFolder, AppContext.BaseDirectory)
            ?? throw new SandboxOptionsException($"{ServiceFolder.Assembly} was not found; name its folder with --service-folder, or run without it by --no-service");
        var start = StartInfo(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();

        // The thread that starts the child must outlive it: the kernel's "parent has died" signal follows that thread.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Watch(start, started)) { IsBackground = true, Name = "service" }.Start();
        await started.Task;
        await WaitForHealthAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        if (_process is { } process && !_ended.Task.IsCompleted)
        {
            Terminate(process);
            await Task.WhenAny(_ended.Task, Task.Delay(StopPatience, time));
            Kill();
        }

        if (_freshData is { } folder && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Watch(ProcessStartInfo start, TaskCompletionSource started)
    {
        try
        {
            using var process = new Process { StartInfo = start };
            process.OutputDataReceived += (_, line) => Print(Console.Out, line.Data);
            process.ErrorDataReceived += (_, line) => Print(Console.Error, line.Data);
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            _process = process;
            started.SetResult();
            process.WaitForExit();
            if (!_stopping)
            {
                Log.ServiceEnded(logger, process.ExitCode);
            }

            _ended.SetResult(process.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            started.TrySetException(new SandboxOptionsException($"the service could not be started: {problem.Message}"));
        }
    }

    private ProcessStartInfo StartInfo(string folder)
    {
        // util-linux: the service gets a signal when the sandbox is gone, however it went.
        const string setPriv = "/usr/bin/setpriv";
        var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var bound = OperatingSystem.IsLinux() && File.Exists(setPriv);
        var start = new ProcessStartInfo(bound ? setPriv : dotnet)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in bound ? ["--pdeathsig", "TERM", dotnet] : Array.Empty<string>())
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add(Path.Combine(folder, ServiceFolder.Assembly));
        foreach (var (name, value) in Settings(folder).Concat(more.Values))
        {
            start.Environment[name] = value;
        }

        // These are the sandbox's own and mean nothing to the service.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("Sandbox__", StringComparison.OrdinalIgnoreCase) && k != "Sandbox__ClockSecret").ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private Dictionary<string, string> Settings(string folder)
    {
        var settings = new Dictionary<string, string>
        {
            ["Urls"] = options.ServiceUrl,
            ["ASPNETCORE_URLS"] = options.ServiceUrl,
            ["Service__PublicUrl"] = options.ServiceUrl,
            ["Data__Provider"] = "Sqlite",
            ["Data__Folder"] = DataFolder(),
            ["EhrConnections__0__Id"] = "sandbox",
            ["EhrConnections__0__Name"] = "Sandbox EHR",
            ["EhrConnections__0__Issuer"] = address.Issuer,
            ["EhrConnections__0__ClientId"] = "physology",
            ["EhrConnections__0__BackendClientId"] = "physology-backend",
            ["EhrConnections__0__CallerId"] = Authorization.DemoCaller.CallerId,
            ["EhrConnections__0__CallerJwksUrl"] = address.Root + "/caller/jwks",
            ["EhrConnections__0__FrameAncestors__0"] = address.Root,
            ["EhrConnections__0__OnlineView"] = "Once filed, the patient sees this in the record’s online view at once.",
            ["EhrConnections__0__HonoursKeepFromOnlineView"] = "true",
            ["EhrConnections__0__SystemWritesFor"] = Charts.SandboxUser.Gp.FhirUser,
            ["Mail__Host"] = "127.0.0.1",
            ["Mail__Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail__From"] = "physology@clinic.example",
            ["Sandbox__ClockSecret"] = clock.Secret,
        };

        // A build keeps its static files in the source folder, which only a development host looks up.
        if (Directory.EnumerateFiles(folder, "*.staticwebassets.runtime.json").Any())
        {
            settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        }

        return settings;
    }

    private string DataFolder()
    {
        if (options.DataFolder is { } kept)
        {
            return Directory.CreateDirectory(Path.Combine(kept, "service")).FullName;
        }

        return _freshData = Directory.CreateTempSubdirectory("physology-sandbox-").FullName;
    }

    private async Task WaitForHealthAsync(CancellationToken cancellationToken)
    {
        var client = http.CreateClient(ServiceClock.HttpClientName);
        var from = time.GetTimestamp();
        while (time.GetElapsedTime(from) < StartPatience)
        {
            if (_ended.Task.IsCompleted)
            {
                throw new SandboxOptionsException($"the service ended with exit code {await _ended.Task}; its output stands above");
            }

            try
            {
                using var response = await client.GetAsync(options.ServiceUrl + "/health", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet: asked again below, until the patience ends.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
        }

        throw new SandboxOptionsException($"the service did not answer at {options.ServiceUrl}/health within {StartPatience.TotalSeconds:0} seconds");
    }

    private static void Print(TextWriter to, string? line)
    {
        if (line is not null)
        {
            to.WriteLine("[service] " + line);
        }
    }

    private static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
            return;
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private void Kill()
    {
        if (_process is { } process && !_ended.Task.IsCompleted)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It has ended in the meantime, which is what was wanted.
                return;
            }
        }
    }
}

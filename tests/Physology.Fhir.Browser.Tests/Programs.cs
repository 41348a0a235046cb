using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Physology.Fhir.Browser.Tests;

/// <summary>The sandbox EHR and the service it starts, as a newcomer starts them, on free ports and with a folder of their own.</summary>
/// <param name="settings">Settings of the service beside the sandbox's own, as environment variables.</param>
public sealed class Programs(IReadOnlyDictionary<string, string>? settings = null) : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("physology-browser-").FullName;
    private readonly StringBuilder _output = new();
    private readonly int _smtpPort = FreePort();
    private Process? _process;

    /// <summary>The sandbox EHR, on the site 127.0.0.1.</summary>
    public string Ehr { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>The service, on the site localhost.</summary>
    public string Service { get; } = $"http://localhost:{FreePort()}";

    /// <summary>What both programs printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts both and returns when both answer.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[SandboxAssembly(), "--url", Ehr, "--service-url", Service, "--data", _data, "--smtp-port", $"{_smtpPort}", "--patients", TestPatients.WriteTo(_data)])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Questionnaires__Folder"] = OwnQuestionnaires.WriteTo(_data);
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitForAsync(Ehr + "/health", cancellationToken);
        await WaitForAsync(Service + "/health", cancellationToken);
    }

    /// <summary>Kills both programs as a power cut would, and starts them again on the same data.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await KillAsync();
        await StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_data, recursive: true);
    }

    private async Task KillAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    private async Task WaitForAsync(string url, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var watch = Stopwatch.StartNew();
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (_process!.HasExited || watch.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"{url} does not answer. The programs printed:\n{Output}");
            }

            try
            {
                using var answer = await client.GetAsync(url, cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }

    private static string SandboxAssembly()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Physology.Fhir.sln")))
            {
                return Path.Combine(folder.FullName, "src", "Physology.Fhir.Sandbox", "bin", configuration, "net10.0", "Physology.Fhir.Sandbox.dll");
            }
        }

        throw new InvalidOperationException("The tests run from inside the checkout.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

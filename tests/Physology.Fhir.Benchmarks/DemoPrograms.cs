using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Physology.Fhir.Benchmarks;

/// <summary>The sandbox and the service as one command starts them, on ports of their own, with a store of their own.</summary>
internal sealed class DemoPrograms : IAsyncDisposable
{
    public const string Ehr = "http://127.0.0.1:5710";
    public const string Service = "http://localhost:5711";

    private readonly Process _process;
    private readonly string _data;

    private DemoPrograms(Process process, string data, TimeSpan started)
    {
        _process = process;
        _data = data;
        Started = started;
    }

    /// <summary>From the command to both programs answering.</summary>
    public TimeSpan Started { get; }

    /// <summary>The memory that both programs hold now, in megabytes.</summary>
    public static double Megabytes() =>
        Process.GetProcesses()
            .Where(p => CommandLine(p.Id) is var line && line.Contains(Checkout.Root, StringComparison.Ordinal)
                && (line.Contains("net10.0/Physology.Fhir.Web", StringComparison.Ordinal) || line.Contains("net10.0/Physology.Fhir.Sandbox", StringComparison.Ordinal)))
            .Sum(p => p.WorkingSet64 / 1048576.0);

    public static async Task<DemoPrograms> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("physology-benchmark-").FullName;
        var start = new ProcessStartInfo("dotnet", ["run", "--no-build", "-c", "Release", "--project", Path.Combine(Checkout.Root, "src", "Physology.Fhir.Sandbox"),
            "--", "--url", Ehr, "--service-url", Service, "--smtp-port", "5712", "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Security__LaunchesPerMinute"] = "100000"; // one address is a whole clinic here
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        foreach (var url in (string[])[Ehr + "/health", Service + "/health"])
        {
            while (!await AnswersAsync(client, url))
            {
                if (process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(60))
                {
                    process.Kill(entireProcessTree: true);
                    throw new InvalidOperationException($"{url} does not answer; is the sandbox built (-c Release)?");
                }

                await Task.Delay(10);
            }
        }

        return new DemoPrograms(process, data, watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string url)
    {
        try
        {
            using var answer = await client.GetAsync(url);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Physology.Fhir.Benchmarks;

/// <summary>`dotnet run --no-build` of the sandbox until both programs answer, and the memory both then hold.</summary>
internal static class StartSummary
{
    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        var times = new List<double>();
        var memory = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            var (milliseconds, megabytes) = await StartOnceAsync();
            times.Add(milliseconds);
            memory.Add(megabytes);
        }

        yield return new Measure("start-both-answering", Measure.Quantile(times, 0.5), "ms", null, 3000);
        yield return new Measure("start-memory-together", Measure.Quantile(memory, 0.5), "MB", null, 300);
    }

    private static async Task<(double Milliseconds, double Megabytes)> StartOnceAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["run", "--no-build", "-c", "Release", "--project", Path.Combine(Checkout.Root, "src", "Physology.Fhir.Sandbox"),
            "--", "--url", "http://127.0.0.1:5710", "--service-url", "http://localhost:5711", "--smtp-port", "5712"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient();
            foreach (var url in (string[])["http://127.0.0.1:5710/health", "http://localhost:5711/health"])
            {
                while (!await AnswersAsync(client, url))
                {
                    if (process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(60))
                    {
                        throw new InvalidOperationException($"{url} does not answer; is the sandbox built (-c Release)?");
                    }

                    await Task.Delay(10);
                }
            }

            var elapsed = watch.Elapsed.TotalMilliseconds;
            var megabytes = Process.GetProcessesByName("dotnet").Concat(Process.GetProcessesByName("Physology.Fhir.Sandbox")).Concat(Process.GetProcessesByName("Physology.Fhir.Web"))
                .Where(p => CommandLine(p.Id) is var line && line.Contains(Checkout.Root, StringComparison.Ordinal) && (line.Contains("net10.0/Physology.Fhir.Web", StringComparison.Ordinal) || line.Contains("net10.0/Physology.Fhir.Sandbox", StringComparison.Ordinal)))
                .DistinctBy(p => p.Id)
                .Sum(p => p.WorkingSet64 / 1048576.0);
            return (elapsed, megabytes);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
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

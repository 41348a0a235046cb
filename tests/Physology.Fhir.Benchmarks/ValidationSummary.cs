using System.Diagnostics;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Benchmarks;

/// <summary>
/// Validation of the bench inputs: an Observation against its profile and against R4 alone, a Bundle of 300, and the command line from process
/// start to the first profile validation. Medians of interleaved runs, warm but for the last.
/// </summary>
internal static class ValidationSummary
{
    private const int Runs = 31;

    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        await Task.CompletedTask;
        Console.Error.WriteLine($"validation: inputs {BenchInputs.Origin}");
        var observation = Parse(BenchInputs.Observation());
        var bundle = Parse(BenchInputs.Bundle());
        var plain = (R4.Resource)observation.DeepCopy();
        plain.Meta = null;
        var r4 = new Validator(DefinitionStore.R4);
        yield return new Measure("validate-observation-base", Median(() => r4.Validate(plain), 500), "us", null, 35);
        yield return new Measure("validate-bundle", Median(() => r4.Validate(bundle), 2) / 1000, "ms", null, 15);
        if (Checkout.Suite(Path.Combine("bench", "pain-profile.snapshot.json")) is not { } profile)
        {
            yield break;
        }

        var profiled = new Validator(DefinitionStore.Of([Parse(File.ReadAllBytes(profile))]));
        yield return new Measure("validate-observation-profile", Median(() => profiled.Validate(observation), 500), "us", null, 60);
        yield return new Measure("validate-observation-profile-allocated", Allocated(() => profiled.Validate(observation)), "bytes", null, 50_000);
        if (FirstValidation(profile) is { } first)
        {
            yield return new Measure("validate-first-from-process-start", first, "ms", null, 300);
        }
    }

    // The program of the command line, as a user starts it; null where it is not built.
    private static double? FirstValidation(string profile)
    {
        var program = Path.Combine(Checkout.Root, "src", "Physology.Fhir.Cli", "bin", "Release", "net10.0", "physology.dll");
        if (!File.Exists(program))
        {
            Console.Error.WriteLine("validation: build src/Physology.Fhir.Cli -c Release to measure the first validation");
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("physology-bench");
        try
        {
            File.Copy(profile, Path.Combine(folder.FullName, "profile.json"));
            var observation = Path.Combine(folder.FullName, "observation.ndjson");
            File.WriteAllBytes(observation, BenchInputs.Observation());
            var times = new List<double>();
            for (var run = 0; run < 9; run++)
            {
                var start = Stopwatch.GetTimestamp();
                using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "validate", observation, "--definitions", folder.FullName]) { RedirectStandardOutput = true })
                    ?? throw new InvalidOperationException("The command line does not start.");
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return Measure.Quantile(times, 0.5);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static R4.Resource Parse(byte[] utf8) => FhirJson.Parse(utf8).Value ?? throw new InvalidOperationException("A bench input is no FHIR JSON.");

    private static double Median(Action work, int count)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1500;)
        {
            work();
        }

        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < count; i++)
            {
                work();
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / count);
        }

        return Measure.Quantile(times, 0.5);
    }

    private static double Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            work();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 100.0;
    }
}

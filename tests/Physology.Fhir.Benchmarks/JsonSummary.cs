using System.Buffers;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Benchmarks;

/// <summary>Typed read and write against JsonDocument parse and write of the same bytes (relaxed encoder and SkipValidation on both sides).</summary>
internal static class JsonSummary
{
    private static readonly JsonWriterOptions WriterOptions = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        await Task.CompletedTask;
        foreach (var (name, bytes, target) in ((string, byte[], double)[])[
            ("json-observation", BenchInputs.Observation(), 1.3),
            ("json-questionnaire-response", BenchInputs.QuestionnaireResponse(), 1.3),
            ("json-bundle", BenchInputs.Bundle(), 1.5)])
        {
            var typed = Median(() => FhirJson.Write(FhirJson.Parse(bytes).Value!));
            var floor = Median(() => Floor(bytes));
            yield return new Measure(name, typed, "us", floor, target);
        }
    }

    private static byte[] Floor(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var buffer = new ArrayBufferWriter<byte>(bytes.Length);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            document.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static double Median(Func<byte[]> work)
    {
        var once = Stopwatch.StartNew();
        work();
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1500;)
        {
            work();
        }

        once.Restart();
        work();
        var count = (int)Math.Clamp(50 / Math.Max(once.Elapsed.TotalMilliseconds, 0.001), 1, 5000);
        var runs = new List<double>();
        for (var run = 0; run < 15; run++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < count; i++)
            {
                work();
            }

            runs.Add(watch.Elapsed.TotalMicroseconds / count);
        }

        return Measure.Quantile(runs, 0.5);
    }
}

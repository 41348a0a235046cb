using System.Buffers;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Benchmarks;

/// <summary>
/// Typed read and write against JsonDocument parse and write of the same bytes, and what reading and writing allocate against a deep copy of
/// the same objects. Both sides write compactly, without validation, into a buffer that is used again. The floor's options are those of
/// <see cref="FloorOptions"/>; the typed writer has none: it escapes what RFC 8259 demands, and its reader checks every primitive.
/// </summary>
internal static class JsonSummary
{
    private static readonly JsonWriterOptions FloorOptions = new() { SkipValidation = true, Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        await Task.CompletedTask;
        Console.Error.WriteLine($"json: inputs {BenchInputs.Origin}; floor JsonDocument.Parse + WriteTo (SkipValidation, not indented, UnsafeRelaxedJsonEscaping); "
            + "typed FhirJson.Parse (strict) + Write (compact); both into a reused buffer; medians of 31 interleaved runs");
        foreach (var (name, bytes, target) in ((string, byte[], double)[])[
            ("json-observation", BenchInputs.Observation(), 1.3),
            ("json-questionnaire-response", BenchInputs.QuestionnaireResponse(), 1.3),
            ("json-bundle", BenchInputs.Bundle(), 1.5)])
        {
            var parsed = FhirJson.Parse(bytes);
            if (parsed is not { IsClean: true, Value: { } value })
            {
                throw new InvalidOperationException($"{name}: {parsed.Issues[0]}");
            }

            var buffer = new ArrayBufferWriter<byte>(bytes.Length * 2);
            void Typed()
            {
                buffer.ResetWrittenCount();
                FhirJson.Write(FhirJson.Parse(bytes).Value!, buffer);
            }

            void Floor()
            {
                buffer.ResetWrittenCount();
                using var document = JsonDocument.Parse(bytes);
                using var writer = new Utf8JsonWriter(buffer, FloorOptions);
                document.WriteTo(writer);
            }

            var (typed, floor) = Medians(Typed, Floor);
            yield return new Measure(name, typed, "us", floor, target);
            yield return new Measure(name + "-allocated", Allocated(Typed), "bytes", Allocated(() => value.DeepCopy()), 1.3);
        }
    }

    /// <summary>Runs the two by turns, so that a busy machine slows both.</summary>
    private static (double One, double Other) Medians(Action one, Action other)
    {
        var once = Stopwatch.StartNew();
        foreach (var work in (Action[])[one, other])
        {
            for (once.Restart(); once.ElapsedMilliseconds < 1500;)
            {
                work();
            }
        }

        once.Restart();
        other();
        var count = (int)Math.Clamp(20 / Math.Max(once.Elapsed.TotalMilliseconds, 0.001), 1, 4000);
        var (ones, others) = (new List<double>(), new List<double>());
        for (var run = 0; run < 31; run++)
        {
            ones.Add(Time(one, count));
            others.Add(Time(other, count));
        }

        return (Measure.Quantile(ones, 0.5), Measure.Quantile(others, 0.5));
    }

    private static double Time(Action work, int count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / count;
    }

    private static double Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            work();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 20.0;
    }
}

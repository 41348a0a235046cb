using System.Diagnostics;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Benchmarks;

/// <summary>
/// A code against its value set, warm, by canonical and by the prepared set; what the first question costs; and the largest
/// value set of R4 (c80-doc-typecodes, 6,401 codes) compiled and spelt out.
/// </summary>
internal static class TerminologySummary
{
    private const string Status = "http://hl7.org/fhir/ValueSet/observation-status|4.0.1";
    private const string Interpretation = "http://hl7.org/fhir/ValueSet/observation-interpretation";
    private const string Largest = "http://hl7.org/fhir/ValueSet/c80-doc-typecodes";

    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        await Task.CompletedTask;
        DefinitionStore.R4.FindValueSet(Status);
        DefinitionStore.R4.FindCodeSystem("http://hl7.org/fhir/observation-status");
        DefinitionStore.R4.FindSupplements("http://hl7.org/fhir/observation-status");
        var first = Stopwatch.StartNew();
        var service = new TerminologyService(DefinitionStore.R4);
        service.ValidateCode(Status, new CodedValue(null, "final"));
        yield return new Measure("terminology-first-question", first.Elapsed.TotalMilliseconds, "ms", null, null);

        var coded = new CodedValue("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "H", Display: "High");
        var code = new CodedValue(null, "final");
        var prepared = service.Prepare(Interpretation)!; // R4 has it
        yield return new Measure("terminology-membership-code", Nanoseconds(() => service.ValidateCode(Status, code)), "ns", null, 100);
        yield return new Measure("terminology-membership-coding", Nanoseconds(() => service.ValidateCode(Interpretation, coded)), "ns", null, 100);
        yield return new Measure("terminology-membership-prepared", Nanoseconds(() => prepared.Validate(coded)), "ns", null, 100);
        yield return new Measure("terminology-membership-allocated", Allocated(() => service.ValidateCode(Interpretation, coded)), "B", null, 0);
        yield return new Measure("terminology-unit", Nanoseconds(() => service.ValidateCode("http://hl7.org/fhir/ValueSet/ucum-units", new CodedValue("http://unitsofmeasure.org", "mm[Hg]"))), "ns", null, null);

        service.Prepare(Largest); // unpacked and parsed by now
        yield return new Measure("terminology-largest-compiled", Milliseconds(() => new TerminologyService(DefinitionStore.R4).Prepare(Largest)), "ms", null, 100);
        yield return new Measure("terminology-largest-expanded", Milliseconds(() => service.Expand(Largest)), "ms", null, 20);
        yield return new Measure("terminology-page-of-largest", Milliseconds(() => service.Expand(Largest, "note", 0, 50)), "ms", null, 20);
    }

    private static double Nanoseconds(Func<CodeValidation> work)
    {
        const int Count = 20_000;
        var runs = new List<double>();
        for (var run = 0; run < 200; run++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Count; i++)
            {
                if (work() is not CodeValidation.Valid)
                {
                    throw new InvalidOperationException("The code measured is not valid.");
                }
            }

            runs.Add(watch.Elapsed.TotalNanoseconds / Count);
        }

        return Measure.Quantile(runs[50..], 0.5);
    }

    private static double Allocated(Func<CodeValidation> work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            work();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1000.0;
    }

    private static double Milliseconds(Func<object?> work)
    {
        var runs = new List<double>();
        for (var run = 0; run < 30; run++)
        {
            var watch = Stopwatch.StartNew();
            work();
            runs.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Measure.Quantile(runs[10..], 0.5);
    }
}

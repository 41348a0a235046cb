using System.Diagnostics;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Benchmarks;

/// <summary>
/// FHIRPath compiled and warm, over inputs read once: time of an evaluation, the ratio to a loop written by hand over the same objects,
/// what is allocated beyond the list of results, and the time to compile (uncached).
/// </summary>
internal static class FhirPathSummary
{
    private const string Pain = "Bundle.entry.resource.ofType(Observation).where(code.coding.exists(code='72514-3')).value.ofType(Quantity).value";
    private const string Score = "QuestionnaireResponse.item.item.answer.value.ordinal().sum()";
    private const string ScoreAnywhere = "QuestionnaireResponse.repeat(item).answer.value.ordinal().sum()";
    private const string ScoreByExtension = $"QuestionnaireResponse.item.item.answer.value.extension('{Ordinal}').value.sum()";
    private const string ScoreByAggregate = $"QuestionnaireResponse.item.item.answer.value.ofType(Coding).extension.where(url='{Ordinal}').value.ofType(decimal).aggregate($this + $total, 0)";
    private const string Ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

    public static async IAsyncEnumerable<Measure> RunAsync()
    {
        await Task.CompletedTask;
        var bundle = (R4.Bundle)FhirJson.Parse(BenchInputs.Bundle()).Value!; // our own inputs are valid
        var response = (R4.QuestionnaireResponse)FhirJson.Parse(BenchInputs.QuestionnaireResponse()).Value!;
        var context = new EvaluationContext();
        // The last two do more than the loop: a total that is any collection, and a look for items that are equal to one another. Their ratio has no target.
        foreach (var (name, text, input, byHand, target, ratio) in ((string, string, R4.Base, Func<object>, double, double?)[])[
            ("fhirpath-bundle", Pain, bundle, () => PainByHand(bundle), 60, 5),
            ("fhirpath-score", Score, response, () => ScoreByHand(response), 10, 5),
            ("fhirpath-score-extension", ScoreByExtension, response, () => ScoreByHand(response), 10, 5),
            ("fhirpath-score-aggregate", ScoreByAggregate, response, () => ScoreByHand(response), 10, null),
            ("fhirpath-score-repeat", ScoreAnywhere, response, () => ScoreByHand(response), 10, null)])
        {
            var expression = FhirPathExpression.Compile(text);
            var results = expression.Evaluate(input, context).Count;
            var (time, floor) = Medians(() => expression.Evaluate(input, context), byHand);
            yield return new Measure(name, time, "us", null, target);
            yield return new Measure(name + "-by-hand", time, "us", floor, ratio);
            // The array of so many items that Evaluate hands out is the result itself.
            yield return new Measure(name + "-allocated", Allocated(() => expression.Evaluate(input, context)) - ResultBytes(results), "B", null, 1024);
            yield return new Measure(name + "-compile", Medians(() => FhirPathExpression.Compile(text), byHand).Value, "us", null, 25);
        }
    }

    private static List<R4.FhirDecimal> PainByHand(R4.Bundle bundle)
    {
        var values = new List<R4.FhirDecimal>();
        foreach (var entry in bundle.Entry)
        {
            if (entry.Resource is not R4.Observation { Code: { } code, Value: R4.Quantity { Value: { } value } })
                continue;
            foreach (var coding in code.Coding)
            {
                if (coding.Code?.Value != "72514-3")
                    continue;
                values.Add(value);
                break;
            }
        }
        return values;
    }

    private static object ScoreByHand(R4.QuestionnaireResponse response)
    {
        var sum = 0m;
        foreach (var section in response.Item)
            foreach (var item in section.Item)
                foreach (var answer in item.Answer)
                    if (answer.Value is R4.Coding coding)
                        foreach (var extension in coding.Extension)
                            if (extension.Url?.Value == Ordinal && extension.Value is R4.FhirDecimal { Value: { } ordinal })
                                sum += ordinal;
        return sum;
    }

    private static double ResultBytes(int count) => 24 + (count * 8);

    private static double Allocated(Func<object> work)
    {
        const int Runs = 100;
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
            work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs;
    }

    // Taken in turns, so that what else the machine does falls on both alike.
    private static (double Value, double Floor) Medians(Func<object> work, Func<object> floor)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 2500;)
        {
            work();
            floor();
        }

        var (values, floors) = (new List<double>(), new List<double>());
        for (var run = 0; run < 201; run++)
        {
            values.Add(Once(work));
            floors.Add(Once(floor));
        }

        return (Measure.Quantile(values, 0.5), Measure.Quantile(floors, 0.5));
    }

    private static double Once(Func<object> work)
    {
        const int Count = 200;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Count; i++)
            work();
        return watch.Elapsed.TotalMicroseconds / Count;
    }
}

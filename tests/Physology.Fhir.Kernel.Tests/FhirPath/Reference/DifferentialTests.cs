using System.Text.Json;
using Physology.Fhir.Kernel.Tests.FhirPath.Chapters;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Reference;

/// <summary>The compiled engine against the plain interpreter: wherever the interpreter has a result the engine has the same.</summary>
public sealed class DifferentialTests
{
    private const int RandomCases = 20_000;

    [Fact]
    public void Evaluate_ExpressionsOfHl7sSuite_IsAsTheInterpreter()
    {
        var folder = Suites.Find("fhirpath");
        var different = new List<string>();
        var inputs = new Dictionary<string, R4.Base?>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "tests-fhir-r4.ndjson")))
        {
            using var test = JsonDocument.Parse(line);
            var expression = test.RootElement.GetProperty("expression").GetString()!; // every case has one
            var name = test.RootElement.TryGetProperty("input", out var file) ? file.GetString() : null;
            if (name is not null && !inputs.ContainsKey(name))
                inputs[name] = R4.Json.FhirJson.Parse(File.ReadAllBytes(Path.Combine(folder, "input", name))).Value;
            if (Differential.Difference(expression, name is null ? null : inputs[name]) is { } difference)
                different.Add(difference);
        }

        Assert.True(different.Count == 0, $"{different.Count}:\n{string.Join('\n', different)}");
    }

    [Fact]
    public void Evaluate_RandomExpressions_IsAsTheInterpreter()
    {
        R4.Base?[] inputs = [ChapterTests.Input("patient"), ChapterTests.Input("observation"), ChapterTests.Input("questionnaire-response"), null];
        var different = new List<string>();
        var seed = Environment.GetEnvironmentVariable("PHYSOLOGY_SEED") is { Length: > 0 } text ? ulong.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 20260301UL;
        foreach (var (expression, number) in RandomExpressions.Sample(RandomCases, seed, 9).Select((e, i) => (e, i)))
        {
            if (Differential.Difference(expression, inputs[number % inputs.Length]) is { } difference)
                different.Add(difference);
        }

        Assert.True(different.Count == 0, $"{different.Count}:\n{string.Join('\n', different.OrderBy(d => d.Length).Take(40))}");
    }
}

using System.Text.Json;
using Physology.Fhir.Kernel.FhirPath;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath;

/// <summary>What HL7's own definitions write as FHIRPath is FHIRPath to us.</summary>
public sealed class InvariantsTests
{
    // R4 as published: the text is wrong there, not here.
    private static readonly HashSet<string> WrongInR4 = [];

    [Fact]
    public void EveryInvariant_OfR4_Compiles()
    {
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (type, key, expression) in Invariants())
            if (!WrongInR4.Contains(key) && Refusal(expression, new FhirPathOptions { ContextType = type }) is { } refusal)
                failures.Add($"{key} on {type}: {expression}\n    {refusal}");

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public void EverySearchParameter_OfR4_Compiles()
    {
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Suites.FindDefinitions(), "SearchParameter-*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.TryGetProperty("expression", out var expression) && Refusal(expression.GetString()!, FhirPathOptions.Default) is { } refusal)
                failures.Add($"{Path.GetFileName(path)}: {expression.GetString()}\n    {refusal}");
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private static string? Refusal(string expression, FhirPathOptions options)
    {
        try
        {
            FhirPathExpression.Compile(expression, options);
            return null;
        }
        catch (FhirPathException error)
        {
            return $"{error.Code} at {error.Column}: {error.Message}";
        }
    }

    private static IEnumerable<(string? Type, string Key, string Expression)> Invariants()
    {
        foreach (var path in Directory.EnumerateFiles(Suites.FindDefinitions(), "StructureDefinition-*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            if (root.GetProperty("kind").GetString() is not ("resource" or "complex-type") || !root.TryGetProperty("snapshot", out var snapshot))
                continue;
            foreach (var element in snapshot.GetProperty("element").EnumerateArray())
                if (element.TryGetProperty("constraint", out var constraints))
                    foreach (var constraint in constraints.EnumerateArray())
                        if (constraint.TryGetProperty("expression", out var expression))
                            yield return (TypeOf(element), constraint.GetProperty("key").GetString()!, expression.GetString()!);
        }
    }

    private static string? TypeOf(JsonElement element)
    {
        var path = element.GetProperty("path").GetString()!;
        if (R4.Model.R4Model.Find(path) is not null)
            return path;
        return element.TryGetProperty("type", out var types) && types.GetArrayLength() == 1 && types[0].GetProperty("code").GetString() is { } code
            && R4.Model.R4Model.Find(code) is not null ? code : null;
    }
}

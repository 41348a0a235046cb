using Physology.Fhir.Cli.Commands;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.R4;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath;

/// <summary>HL7's own cases. What we read differently is in <c>known-failures.txt</c>, with the reason; the list may only get shorter.</summary>
public sealed class SuiteTests
{
    [Fact]
    public void EveryCase_OfHl7sSuite_GivesWhatItExpects()
    {
        var folder = Suites.Find("fhirpath");
        var resources = Directory.GetFiles(Path.Combine(folder, "input")).ToDictionary(f => Path.GetFileName(f), f => FhirJson.Parse(File.ReadAllBytes(f)).Value);
        var known = KnownFailures();
        var host = new FhirPathCommandHost();
        var failures = new List<string>();
        foreach (var suiteCase in SuiteCase.Read(folder))
        {
            var resource = suiteCase.Input is null ? null : resources[suiteCase.Input];
            var failure = suiteCase.Judge(() => Evaluate(suiteCase, resource, host));
            if (known.Contains(suiteCase.Id) ? failure is null : failure is not null)
                failures.Add($"{suiteCase.Id}: {suiteCase.Expression}\n    {failure ?? "passes, and is in known-failures.txt"}");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} cases:\n{string.Join("\n", failures)}");
    }

    private static IReadOnlyList<FhirPathItem> Evaluate(SuiteCase suiteCase, Resource? resource, FhirPathCommandHost host) =>
        FhirPathExpression.Compile(suiteCase.Expression, new FhirPathOptions { ContextType = resource?.TypeName, Strict = suiteCase.IsStrict })
            .Evaluate(resource, new EvaluationContext { Host = host });

    private static HashSet<string> KnownFailures() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "FhirPath", "known-failures.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0])];
}

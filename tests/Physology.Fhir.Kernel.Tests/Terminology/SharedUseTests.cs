using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Tests.Specification;
using Physology.Fhir.R4.Json;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Terminology.Definitions;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>One service for many threads, and every value set of HL7's packages through it.</summary>
public sealed class SharedUseTests
{
    private const string S = "\"system\":\"http://example.org/CodeSystem/animals\"";

    [Fact]
    public void Service_SixteenThreads_AnswersAsOne()
    {
        string[] canonicals = ["observation-status", "languages", "mimetypes", "jurisdiction", "condition-code", "security-labels", "observation-interpretation",
            "relatedperson-relationshiptype", "currencies", "all-types", "use-context", "ucum-units", "administrative-gender", "v3-ActCode"];
        string[] codes = ["final", "en-GB", "text/plain", "GB", "22253000", "R", "H", "WIFE", "GBP", "Patient", "mm[Hg]", "male", "AMB", "nonsense"];
        string[] Answers(TerminologyService service, int shift) =>
            [.. from i in Enumerable.Range(0, canonicals.Length)
                let canonical = (canonicals[(i + shift) % canonicals.Length] is var c && c.StartsWith("v3-", StringComparison.Ordinal) ? "http://terminology.hl7.org/ValueSet/" : "http://hl7.org/fhir/ValueSet/") + c
                from code in codes
                orderby canonical, code
                select $"{canonical} {code} {Short(service.ValidateCode(canonical, new(null, code)))} {(service.Expand(canonical) is ExpansionResult.Expanded e ? e.ValueSet.Expansion!.Contains.Count : -1)}"];
        var expected = Answers(new TerminologyService(DefinitionStore.R4), 0);

        var shared = new TerminologyService(DefinitionStore.R4);
        var results = new string[16][];
        using var start = new Barrier(16);
        var threads = Enumerable.Range(0, 16).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            results[i] = Answers(shared, i);
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        Assert.Contains(expected, e => e.Contains(" valid", StringComparison.Ordinal));
        Assert.All(results, r => Assert.Equal(expected, r));
    }

    [Fact]
    public void Service_CircleFromBothEnds_EndsForAllThreads()
    {
        R4.ValueSet Link(string from, string to) => Set("http://example.org/ValueSet/" + from, $$"""{"include":[{{{S}},"concept":[{"code":"dog"}]},{"valueSet":["http://example.org/ValueSet/{{to}}"]}]}""");
        for (var round = 0; round < 50; round++)
        {
            var service = Service(AnimalSystem(), Link("a", "b"), Link("b", "a"));

            Parallel.For(0, 8, i => Assert.Equal(["TX202"], IssueCodes(service.Expand("http://example.org/ValueSet/" + (i % 2 == 0 ? "a" : "b")))));
        }
    }

    [Fact]
    public void Prepare_EveryValueSetOfHl7_HasNoFaultButThosePublished()
    {
        var service = new TerminologyService(DefinitionStore.R4);
        var faults = new List<string>();
        var count = 0;
        foreach (var package in new[] { Hl7Packages.R4, Hl7Packages.Extensions, Hl7Packages.Sdc, Hl7Packages.Terminology })
        {
            foreach (var file in Hl7Packages.Files(package, "ValueSet"))
            {
                if (FhirJson.Parse(File.ReadAllBytes(file)).Value is not R4.ValueSet set)
                {
                    continue;
                }

                count++;
                var prepared = service.Prepare($"{set.Url?.Value}|{set.Version?.Value}");
                Assert.True(prepared is not null, set.Url?.Value);
                faults.AddRange(prepared.Issues.Where(i => i.Severity == IssueSeverity.Error).Select(i => $"{i.Code} {set.Url?.Value}").Distinct());
            }
        }

        Assert.True(count > 3900, $"only {count} value sets");
        // Published so: each filters by a property that its code system does not declare.
        Assert.Equal(["TX206 http://hl7.org/fhir/ValueSet/example-filter", "TX206 http://hl7.org/fhir/ValueSet/practitionerrole-employmentStatus"], faults.Distinct().Order());
    }
}

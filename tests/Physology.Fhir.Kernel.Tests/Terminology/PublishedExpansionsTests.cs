using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Tests.Specification;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>
/// Every expansion that HL7 published for R4 (npm hl7.fhir.r4.expansions 4.0.1: 553 value sets, each as JSON and as XML) against ours of the same
/// definition. Differences that are not ours stand in published-expansions.txt, each with its reason.
/// </summary>
public sealed class PublishedExpansionsTests(ITestOutputHelper output)
{
    private const string Package = "hl7.fhir.r4.expansions#4.0.1";

    [Fact]
    public void Expand_EveryPublishedExpansion_AgreesOrIsListed()
    {
        var service = new TerminologyService(DefinitionStore.Of(Definitions()));
        var findings = new List<string>();
        int same = 0, differing = 0, notComparable = 0, withoutDefinition = 0;
        foreach (var published in Published())
        {
            var canonical = $"{published.Url?.Value}|{published.Version?.Value}";
            if (service.Definitions.FindValueSet(canonical) is not { } definition)
            {
                withoutDefinition++;
                continue;
            }

            // Four definitions carry an example of an expansion, which is not theirs in full.
            definition = definition.DeepCopy();
            definition.Expansion = null;
            switch (service.Expand(definition, new ExpansionRequest { ExcludeNotForUI = true }))
            {
                case ExpansionResult.NotExpanded failed:
                    notComparable++;
                    Assert.All(failed.Issues, i => Assert.Equal(IssueSeverity.Information, i.Severity));
                    break;
                case ExpansionResult.Expanded ours:
                    var difference = Difference(published, ours.ValueSet);
                    _ = difference is not null && difference.StartsWith("codes", StringComparison.Ordinal) ? differing++ : same++;
                    findings.AddRange(difference is null ? [] : [$"{difference} {published.Url?.Value}"]);
                    break;
            }
        }

        output.WriteLine($"same {same}, differing {differing}, not comparable for want of content {notComparable}, no definition {withoutDefinition}");
        Assert.Equal(Listed(), findings.Order(StringComparer.Ordinal));
        Assert.Equal((478, 13, 61, 1), (same, differing, notComparable, withoutDefinition));
    }

    [Fact]
    public void Validate_EveryPublishedUnit_IsUcum()
    {
        var units = Published().SelectMany(v => v.Expansion!.Contains).Where(c => c.System?.Value == "http://unitsofmeasure.org").Select(c => c.Code!.Value!).Distinct().ToList();
        var service = new TerminologyService(DefinitionStore.R4);

        // UCUM 2.2: an annotation is of printable ASCII without blanks; HL7 published twelve with one.
        var wrong = units.Where(u => service.ValidateInSystem(new("http://unitsofmeasure.org", u)) is not CodeValidation.Valid && !u.Contains(' ')).ToList();

        Assert.True(units.Count > 990, $"only {units.Count} units");
        Assert.Empty(wrong);
    }

    /// <summary>Null where both have the same codes with the same displays, as far as ours has any.</summary>
    private static string? Difference(R4.ValueSet published, R4.ValueSet ours)
    {
        var theirs = Flat(published.Expansion!.Contains).DistinctBy(Key).ToDictionary(Key, c => c.Display?.Value);
        var mine = Flat(ours.Expansion!.Contains).ToDictionary(Key, c => c.Display?.Value);
        return !theirs.Keys.ToHashSet().SetEquals(mine.Keys) ? "codes"
            : mine.Any(m => m.Value is not null && m.Value != theirs[m.Key]) ? "displays"
            : !theirs.Keys.SequenceEqual(mine.Keys) ? "order"
            : null;
    }

    private static (string?, string?) Key(R4.ValueSet.ContainsComponent c) => (c.System?.Value, c.Code?.Value);

    private static IEnumerable<R4.ValueSet.ContainsComponent> Flat(IEnumerable<R4.ValueSet.ContainsComponent> contains) => contains.SelectMany(c => Flat(c.Contains).Prepend(c));

    private static List<R4.ValueSet> Published()
    {
        var folder = new[] { Path.Combine(Hl7Packages.FindAll(), Package), Path.Combine(Repository.Root, ".work", "guide", "home", ".fhir", "packages", Package) }
            .Select(p => Path.Combine(p, "package")).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(folder is null, $"{Package} is not here: bash profiles/build --tools fetches it.");
        return [.. Directory.GetFiles(folder!, "ValueSet-*.json").Order(StringComparer.Ordinal).Select(f => FhirJson.Parse<R4.ValueSet>(File.ReadAllBytes(f)).Value!)]; // the line above has left otherwise
    }

    private static List<R4.Resource> Definitions() =>
        [.. Hl7Packages.Files(Hl7Packages.R4, "ValueSet").Concat(Hl7Packages.Files(Hl7Packages.R4, "CodeSystem")).ToList().AsParallel().AsOrdered()
            .Select(f => FhirJson.Parse(File.ReadAllBytes(f)).Value!).Where(r => r is R4.ValueSet or R4.CodeSystem)];

    private static IEnumerable<string> Listed() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "Terminology", "published-expansions.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => string.Join(' ', l.Split(' ', 3).Take(2))).Order(StringComparer.Ordinal);
}

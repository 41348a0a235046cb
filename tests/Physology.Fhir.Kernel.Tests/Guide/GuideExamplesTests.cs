using Physology.Fhir.Clinical;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Tests.Validation;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>Each profile of the guide lets its examples through, and each of its rules finds the example that breaks it.</summary>
public sealed class GuideExamplesTests
{
    private static readonly IReadOnlyList<string> Profiles =
        [.. Examples.Guide.All.OfType<R4.StructureDefinition>().Where(d => d.Url!.Value!.StartsWith(FhirCanonicals.Base, StringComparison.Ordinal) && d.Type?.Value != "Extension").Select(d => d.Id!.Value!).Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyList<string> Extensions =
        [.. Examples.Guide.All.OfType<R4.StructureDefinition>().Where(d => d.Url!.Value!.StartsWith(FhirCanonicals.Base, StringComparison.Ordinal) && d.Type?.Value == "Extension").Select(d => d.Id!.Value!).Order(StringComparer.Ordinal)];

    private static readonly IssueCode[] Consequences = [ValidationIssueCodes.NotInBundle, ValidationIssueCodes.FirstEntry, ValidationIssueCodes.EmptyElement, ValidationIssueCodes.FullUrl, ValidationIssueCodes.NotInDocument];

    public static TheoryData<string> Valid => new(GuideExampleFiles.Valid);

    public static TheoryData<string> ProfileIds => new(Profiles);

    public static TheoryData<string> ExtensionIds => new(Extensions);

    [Theory, MemberData(nameof(Valid))]
    public void Example_Valid_KeepsToTheProfileItNames(string name)
    {
        var resource = GuideExampleFiles.Read(name);

        Assert.All(resource.Meta?.Profile ?? [], profile => Assert.DoesNotContain(Examples.Checker.Validate(resource, profile.Value!).Issues, i => i.Severity >= IssueSeverity.Warning && !IsExpected(i)));
    }

    [Theory, MemberData(nameof(ProfileIds))]
    public void Profile_OfTheGuide_HasTwoValidExamples(string profile) =>
        Assert.True(GuideExampleFiles.Valid.Count(name => States(GuideExampleFiles.Read(name), profile)) >= 2, profile);

    [Theory, MemberData(nameof(ProfileIds))]
    public void Profile_OfTheGuide_FindsEveryRuleBrokenAndNothingElse(string profile)
    {
        var wrong = new List<string>();
        foreach (var example in GuideExampleFiles.Failing.Where(e => e.Profile == profile && e.Kind != "invariant"))
        {
            var resource = GuideExampleFiles.Read(example);
            // Where something is left out, what leads to it leads nowhere, what held only that is empty, and an invariant of HL7's may ask for the same.
            var issues = Examples.Errors(resource, profile).Where(i => example.Kind != "min" || !(Consequences.Contains(i.Code) || IsHl7s(i))).ToList();
            if (issues.Count == 0 || issues.Any(i => i.Code != CodeOf(example.Kind) || !IsAt(i.Path, example.Element)))
            {
                wrong.Add($"{example} ({example.Element}): {(issues.Count == 0 ? "not found" : string.Join("; ", issues))}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, MemberData(nameof(ExtensionIds))]
    public void Extension_OfTheGuide_FindsEveryRuleBrokenAndNothingElse(string extension)
    {
        var wrong = new List<string>();
        var broken = GuideExampleFiles.Failing.Where(e => e.Profile == extension).ToList();
        foreach (var example in broken)
        {
            var resource = GuideExampleFiles.Read(example);
            // An extension has a value or extensions of its own (ext-1): one left out or one too many breaks that as well.
            var issues = Examples.Checker.Validate(resource, resource.Meta!.Profile[0].Value!).Issues
                .Where(i => i.Severity >= IssueSeverity.Error && !(example.Kind is "min" or "prohibited" && i.Code == ValidationIssueCodes.InvariantFailed && i.Message.Contains("ext-1", StringComparison.Ordinal))).ToList();
            if (issues.Count == 0 || issues.Any(i => i.Code != CodeOf(example.Kind) || !IsInExtension(i.Path, example.Element)))
            {
                wrong.Add($"{example} ({example.Element}): {(issues.Count == 0 ? "not found" : string.Join("; ", issues))}");
            }
        }

        Assert.Contains(broken, e => e.Kind == "context");
        Assert.Contains(broken, e => e.Kind == "min");
        Assert.Contains(broken, e => e.Kind == "type");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Invariant_Broken_IsFoundByItsKey()
    {
        var wrong = new List<string>();
        foreach (var example in GuideExampleFiles.Failing.Where(e => e.Kind == "invariant"))
        {
            var issues = Examples.Checker.Validate(GuideExampleFiles.Read(example), [FhirCanonicals.StructureDefinition(example.Profile)]).Issues;
            Assert.DoesNotContain(issues, i => i.Code == ValidationIssueCodes.InvariantNotEvaluated);
            // A document that lacks a reference has an entry that nothing leads to.
            var errors = issues.Where(i => i.Severity >= IssueSeverity.Error && i.Code != ValidationIssueCodes.NotInDocument).ToList();
            if (errors.Count == 0 || errors.Any(i => i.Code != ValidationIssueCodes.InvariantFailed || !i.Message.Contains(example.Key!, StringComparison.Ordinal)))
            {
                wrong.Add($"{example}: {(errors.Count == 0 ? "not found" : string.Join("; ", errors))}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Paths_ControlCase_OfAnotherElementAreToldApart()
    {
        Assert.True(IsAt("Observation.component[2].value", "Observation.component:glide.value[x]"));
        Assert.True(IsAt("Observation", "Observation.subject"));
        Assert.False(IsAt("Observation.component[2].code", "Observation.component:glide.value[x]"));
        Assert.False(IsAt("Observation.method", "Observation.bodySite"));
        Assert.True(IsInExtension("Observation.bodySite.extension[0].extension[1].value", "Extension.extension:v.value[x]"));
        Assert.False(IsInExtension("Observation.bodySite.coding[0]", "Extension.extension:v.value[x]"));
    }

    // Best practice of R4 (dom-6): what is filed carries its words in a summary, and a narrative in each small record would repeat them.
    // Extensible lists of HL7's have no word for consent to touch and none for a grade of palpation.
    private static bool IsExpected(ValidationIssue issue) =>
        issue.Code == ValidationIssueCodes.InvariantFailed && issue.Message.StartsWith("dom-6:", StringComparison.Ordinal)
        || issue.Code == ValidationIssueCodes.CodeNotInExtensible && (issue.Message.Contains("/consent-category,", StringComparison.Ordinal) || issue.Message.Contains("/observation-interpretation,", StringComparison.Ordinal));

    private static bool IsHl7s(ValidationIssue issue) => issue.Code == ValidationIssueCodes.InvariantFailed && !issue.Message.StartsWith("phy-", StringComparison.Ordinal);

    private static bool States(R4.Resource resource, string profile) =>
        resource.Meta?.Profile.Any(p => p.Value == FhirCanonicals.Versioned(FhirCanonicals.StructureDefinition(profile))) == true;

    private static IssueCode CodeOf(string kind) => kind switch
    {
        "min" => ValidationIssueCodes.TooFew,
        "max" or "prohibited" => ValidationIssueCodes.TooMany,
        "type" => ValidationIssueCodes.TypeNotAllowed,
        "fixed" => ValidationIssueCodes.NotTheFixedValue,
        "pattern" => ValidationIssueCodes.NotThePattern,
        "binding" => ValidationIssueCodes.CodeNotInValueSet,
        "target" => ValidationIssueCodes.ReferenceTargetType,
        "context" => ValidationIssueCodes.ExtensionContext,
        _ => throw new ArgumentException($"No such kind of rule: {kind}", nameof(kind)),
    };

    // An issue stands at the element, or at what ought to hold it where it is missing or too many.
    private static bool IsAt(string path, string element)
    {
        var steps = element.Split('.').Select(s => s.Split(':')[0].Replace("[x]", "", StringComparison.Ordinal)).ToList();
        var found = System.Text.RegularExpressions.Regex.Replace(path, @"\[\d+\]|\.ofType\(\w+\)", "").Split('.').Select(s => s).ToList();
        return found.SequenceEqual(steps) || found.SequenceEqual(steps[..^1]);
    }

    // The same for an element of an extension, wherever in its resource the extension stands.
    private static bool IsInExtension(string path, string element)
    {
        var steps = element.Split('.').Skip(1).Select(s => s.Split(':')[0].Replace("[x]", "", StringComparison.Ordinal)).Prepend("extension").ToList();
        var found = System.Text.RegularExpressions.Regex.Replace(path, @"\[\d+\]|\.ofType\(\w+\)", "").Split('.').ToList();
        return found.TakeLast(steps.Count).SequenceEqual(steps) || found.TakeLast(steps.Count - 1).SequenceEqual(steps[..^1]);
    }
}

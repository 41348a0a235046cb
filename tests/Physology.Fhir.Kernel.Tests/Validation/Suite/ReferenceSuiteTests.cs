using System.Text.Json;
using System.Text.RegularExpressions;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Suite;

/// <summary>HL7's own validator cases: errors or none as the reference has it, and at the same elements, but for what is listed with its reason.</summary>
public sealed partial class ReferenceSuiteTests
{
    // Judged otherwise than the reference, and why.
    private static readonly Dictionary<string, string> Judgements = new(StringComparer.Ordinal)
    {
        ["bb-obs-value-is-not-in-valueset profile"] = "The value set is not among the case's files; what cannot be looked up is not checked (terminologies.html#4.1.3).",
        ["pat-dob-ext base"] = "An unknown extension that is no modifier is no error: extensibility.html, 2.4.0: applications should not reject resources because of extensions they do not know.",
        ["bundle-id-5 base"] = "Only the display of a CVX code, a system that is not carried here.",
        ["nested-questionnaire-nested-valueset base"] = "The extension is SDC's, whose definitions are carried here; the reference ran without them.",
        ["bad-markdown-no-html base"] = "A setting of the reference (no HTML in markdown); datatypes.html#markdown leaves it to the system. The same file without the setting has no error.",
    };

    // The same judgement at other elements, and why.
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["bundle-document-versioned-references-bad base"] = "The reference names sections that are not in the file (entry[1], section[1]).",
        ["bundle-id-3 base"] = "Besides, the display of a CVX code, a system that is not carried here.",
        ["versioned-extension base"] = "The reference writes the url into the path.",
        ["ext-ccuk base"] = "The reference repeats on the whole that no snapshot can be made.",
        ["StructureDefinition-Slice23 base"] = "The reference repeats on the whole that the slicing cannot be merged.",
        ["attachment-tx base"] = "Bad base64 is reported on the data that is bad, as the reference does elsewhere (attachment-with-invalid-binary).",
        ["res-inv-example-good profile"] = "The profile of the entries is not among the case's files.",
        ["res-inv-example-bad profile"] = "The profile of the entries is not among the case's files.",
        ["parameters-profiled-resource-invalid profile"] = "The profile of the parameter is not among the case's files.",
        ["ext-derived base"] = "The reference names the element that is defined (Extension.url), not the place in the definition.",
        ["opdef-params base"] = "The reference uses paths that OperationDefinition does not have (inputProfile.parameter[1]).",
        ["date-time-min-max-qr base"] = "2022-06-30 against a greatest value of 2022-06 cannot be told (FHIRPath, Date/Time comparison: precision), so it is not reported.",
        ["open-choice-gender-coding-async-qr base"] = "Display and option are both reported, in the words of the value set.",
        ["choice-async-qr base"] = "Display and option are both reported, in the words of the value set.",
    };

    public static TheoryData<string> Cases
    {
        get
        {
            var cases = new TheoryData<string>();
            foreach (var (id, kind, _, _, _, _) in Read())
            {
                cases.Add($"{id} {kind}");
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Case_OfTheReference_IsJudgedAlike(string name)
    {
        var (_, _, text, definitions, profiles, expected) = Read().First(c => $"{c.Id} {c.Kind}" == name);
        var validator = new Validator(definitions.Count == 0 ? DefinitionStore.R4 : DefinitionStore.R4.With(definitions));

        var errors = validator.Validate(text, profiles).Issues.Where(i => i.Severity >= IssueSeverity.Error).ToList();

        var alike = errors.Count > 0 == expected.Count > 0;
        Assert.True(alike != Judgements.ContainsKey(name), $"{name}: {(alike ? "agrees and is listed" : string.Join("; ", errors))}");
        if (alike && !Places.ContainsKey(name))
        {
            Assert.Equal(expected.Select(Plain).Distinct().Order(), errors.Select(e => Plain(e.Path)).Distinct().Order());
        }
    }

    [Fact]
    public void Deviations_AreOfCasesThatExist()
    {
        var names = Read().Select(c => $"{c.Id} {c.Kind}").ToHashSet();

        Assert.SkipWhen(names.Count == 0, "The suite is not here.");
        Assert.All(Judgements.Keys.Concat(Places.Keys), name => Assert.Contains(name, names));
    }

    private static IEnumerable<(string Id, string Kind, byte[] Text, List<R4.Resource> Definitions, string[] Profiles, List<string> Expected)> Read()
    {
        if (Suites.TryFind("validator") is not { } folder)
        {
            yield break;
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "cases.ndjson")))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(folder, "files", name));
            var definitions = root.GetProperty("supporting").EnumerateArray().Select(s => FhirJson.Parse(File(s.GetString()!)).Value).OfType<R4.Resource>().ToList();
            foreach (var kind in (string[])["base", "profile"])
            {
                if (root.TryGetProperty(kind, out var run) && run.ValueKind == JsonValueKind.Object && run.TryGetProperty("errors", out var errors))
                {
                    yield return (root.GetProperty("id").GetString()!, kind, File(root.GetProperty("file").GetString()!), definitions,
                        kind == "profile" ? [run.GetProperty("url").GetString()!] : [], [.. errors.EnumerateArray().Select(e => e.GetProperty("path").GetString()!)]);
                }
            }
        }
    }

    // The reference notes type and id of a resource in its paths: resource/*Patient/1*/
    private static string Plain(string path) => Comments().Replace(path, "").TrimEnd('.');

    [GeneratedRegex(@"/\*.*?\*/")]
    private static partial Regex Comments();
}

using System.Text;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Tests.Validation;

/// <summary>Runs the validator over small texts, and says what it found as <c>CODE path</c>.</summary>
internal static class Checked
{
    public const string Profile = "https://example.org/StructureDefinition/x";

    private static readonly Validator R4 = new(DefinitionStore.R4);

    /// <summary>The errors against R4 itself.</summary>
    public static string[] Errors(string json) => Said(R4.Validate(json), IssueSeverity.Error);

    /// <summary>The warnings against R4 itself, without the advice to have a narrative.</summary>
    public static string[] Warnings(string json) =>
        [.. R4.Validate(json).Issues.Where(i => i.Severity == IssueSeverity.Warning && !i.Message.StartsWith("dom-6", StringComparison.Ordinal)).Select(i => $"{i.Code} {i.Path}")];

    /// <summary>The errors against a profile made of these differential elements.</summary>
    public static string[] Errors(string json, string type, string differential, params string[] more) =>
        Said(Against(type, differential, more).Validate(json, Profile), IssueSeverity.Error);

    /// <summary>The errors with these definitions at hand.</summary>
    public static string[] ErrorsWith(string json, params string[] definitions) => Said(With(definitions).Validate(json), IssueSeverity.Error);

    public static Validator Against(string type, string differential, params string[] more) => With([.. more, $$$"""
        {"resourceType":"StructureDefinition","url":"{{{Profile}}}","name":"X","status":"active","kind":"{{{(type == "Extension" ? "complex-type" : "resource")}}}","abstract":false,"type":"{{{type}}}",
         "baseDefinition":"http://hl7.org/fhir/StructureDefinition/{{{type}}}","derivation":"constraint","differential":{"element":[{{{differential}}}]}}
        """]);

    public static Validator With(params string[] definitions) => new(DefinitionStore.Of(definitions.Select(Parse)));

    public static string[] Said(ValidationReport report, IssueSeverity least) =>
        [.. report.Issues.Where(i => i.Severity >= least).Select(i => $"{i.Code} {i.Path}")];

    private static R4.Resource Parse(string json) =>
        FhirJson.Parse(Encoding.UTF8.GetBytes(json)).Value ?? throw new ArgumentException("A definition of the test is no FHIR JSON.", nameof(json));
}

using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Tests.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Interop.Tests;

/// <summary>Every Questionnaire of the guide, as compiled.</summary>
internal static class GuideForms
{
    public static TerminologyService Terminology { get; } = new(EmbeddedGuide.Definitions);

    public static TheoryData<string> All => [.. Directory.EnumerateFiles(OtherEngines.Guide, "Questionnaire-*.json").Select(f => Path.GetFileNameWithoutExtension(f)["Questionnaire-".Length..]).Order(StringComparer.Ordinal)];

    /// <summary>Those with templates of what is extracted.</summary>
    public static TheoryData<string> Extracted => [.. All.Select(row => row.Data).Where(id => Read(id) is var form && (form.Extension.Exists(IsTemplate) || ItemsOf(form.Item).Any(i => i.Extension.Exists(IsTemplate))))];

    public static R4.Questionnaire Read(string id) => FhirJson.Parse<R4.Questionnaire>(File.ReadAllBytes(Path.Combine(OtherEngines.Guide, $"Questionnaire-{id}.json"))).Value!;

    /// <summary>A complete response with answers drawn at random.</summary>
    public static R4.QuestionnaireResponse Fill(R4.Questionnaire questionnaire, Random random) => RandomForm.Fill(questionnaire, random, expand: Codes);

    public static IEnumerable<R4.Questionnaire.ItemComponent> ItemsOf(IEnumerable<R4.Questionnaire.ItemComponent> items) => items.SelectMany(i => ItemsOf(i.Item).Prepend(i));

    public static bool Has(R4.Questionnaire.ItemComponent item, string extension) => item.Extension.Exists(e => e.Url?.Value?.EndsWith(extension, StringComparison.Ordinal) == true);

    private static bool IsTemplate(R4.Extension extension) => extension.Url?.Value?.Contains("templateExtract", StringComparison.Ordinal) == true;

    private static IReadOnlyList<R4.Coding> Codes(string valueSet) => Terminology.Expand(valueSet) is ExpansionResult.Expanded expanded
        ? [.. expanded.ValueSet.Expansion!.Contains.Select(c => new R4.Coding { System = c.System?.Value is { } system ? new R4.FhirUri(system) : null, Code = c.Code?.Value is { } code ? new R4.Code(code) : null, Display = c.Display?.Value })]
        : [];
}

using System.Globalization;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>One resource that signing will file, in words.</summary>
/// <param name="Item">Identity of a result that can be kept from the online view by itself; null for what holds others.</param>
/// <param name="IsKept">Labelled to be kept from the patient's online view.</param>
public sealed record PreviewLine(string Kind, string What, string Value, string? Item = null, bool IsKept = false);

/// <summary>The bundle as the reviewer reads it.</summary>
public static class FilingPreview
{
    public static IReadOnlyList<PreviewLine> Of(R4.Bundle bundle) =>
        [.. bundle.Entry.Select(entry => entry.Resource).OfType<R4.Resource>()
            .Select(resource => Line(resource) with { IsKept = IsLabelled(resource) })];

    private static bool IsLabelled(R4.Resource resource) =>
        resource.Meta?.Security.Any(label => label.System?.Value == SecurityLabels.KeepFromPatient.System && label.Code?.Value == SecurityLabels.KeepFromPatient.Code) == true;

    private static PreviewLine Line(R4.Resource resource) => resource switch
    {
        R4.QuestionnaireResponse => new("Form", "The whole assessment, as filled in", "with the note"),
        R4.Observation { HasMember.Count: > 0 } panel => new("Panel", Words(panel.Code), $"{panel.HasMember.Count} results, with the note"),
        R4.Observation observation => new("Result", Subject(observation), Value(observation), observation.Identifier.FirstOrDefault(each => each.System?.Value == FhirCanonicals.ItemIdentifier)?.Value?.Value),
        R4.Provenance => new("Provenance", "Who recorded it, and with what", ""),
        _ => new(resource.TypeName, "", ""),
    };

    private static string Subject(R4.Observation observation)
    {
        var what = Words(observation.Code);
        return observation.BodySite is { } site ? $"{what}: {Words(site)}" : what;
    }

    private static string Value(R4.Observation observation)
    {
        var parts = new List<string>();
        if (Text(observation.Value) is { Length: > 0 } value)
        {
            parts.Add(value);
        }
        else if (observation.DataAbsentReason is { } absent)
        {
            parts.Add(Words(absent));
        }

        parts.AddRange(observation.Component
            .Where(component => component.Value is not R4.FhirBoolean { Value: false })
            .Select(component => component.Value is R4.FhirBoolean
                ? Words(component.Code)
                : $"{Words(component.Code)} {Text(component.Value) ?? (component.DataAbsentReason is { } reason ? Words(reason) : "")}"));
        if (parts.Count == 0 && observation.Component.Count > 0)
        {
            parts.Add("asked, none");
        }

        return string.Join(" · ", parts);
    }

    private static string? Text(R4.DataType? value) => value switch
    {
        R4.Quantity quantity => $"{quantity.Value?.Value?.ToString(CultureInfo.InvariantCulture)}{(quantity.Unit?.Value is { } unit && !unit.StartsWith('{') && unit != "score" ? " " + unit : "")}",
        R4.CodeableConcept concept => Words(concept),
        R4.FhirString text => text.Value,
        R4.Integer integer => integer.Value?.ToString(CultureInfo.InvariantCulture),
        R4.FhirBoolean boolean => boolean.Value == true ? "yes" : "no",
        R4.FhirDateTime time => time.Value,
        _ => null,
    };

    private static string Words(R4.CodeableConcept? concept) =>
        concept?.Text?.Value ?? concept?.Coding.Select(coding => coding.Display?.Value ?? coding.Code?.Value).FirstOrDefault(text => text is not null) ?? "";
}

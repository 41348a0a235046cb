namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads bindings. Preferred and example bindings are advice and are not checked.</summary>
internal static class BindingBuilder
{
    private const string MaxValueSet = "http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet";

    public static IEnumerable<Check> Build(RuleSource source)
    {
        if (source.Element.Binding is not { } binding)
        {
            yield break;
        }

        if (binding is { ValueSet.Value: { } valueSet, Strength.Value: "required" or "extensible" }
            && !source.Said.Any(s => s.Binding?.ValueSet?.Value == valueSet && s.Binding.Strength?.Value == binding.Strength.Value))
        {
            yield return new BindingCheck(valueSet, binding.Strength.Value == "required" ? BindingKind.Required : BindingKind.Extensible);
        }

        if (MaxOf(binding) is { } max && !source.Said.Any(s => s.Binding is { } said && MaxOf(said) == max))
        {
            yield return new BindingCheck(max, BindingKind.Maximum);
        }
    }

    private static string? MaxOf(R4.ElementDefinition.BindingComponent binding) =>
        binding.Extension.Find(e => e.Url?.Value == MaxValueSet)?.Value is R4.TextPrimitive { Value: { } max } ? max : null;
}

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads the types that an element allows.</summary>
internal static class TypeBuilder
{
    /// <summary>Null where the element allows every type or is a primitive's own text.</summary>
    public static TypeCheck? TryBuild(R4.ElementDefinition element)
    {
        var types = element.Type.Select(t => t.Code?.Value ?? "").Distinct().ToArray();
        // Element and BackboneElement name no concrete type, and ids have a type of FHIRPath's system: the model itself holds them.
        return types.Length == 0 || types.Any(t => t is "Resource" or "Element" or "BackboneElement" or "*" || t.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal))
            ? null
            : new TypeCheck(types);
    }

    /// <summary>Whether two elements allow the same types.</summary>
    public static bool AllowsTheSame(R4.ElementDefinition one, R4.ElementDefinition other) =>
        one.Type.Count > 0 && one.Type.Select(t => t.Code?.Value).ToHashSet().SetEquals(other.Type.Select(t => t.Code?.Value));
}

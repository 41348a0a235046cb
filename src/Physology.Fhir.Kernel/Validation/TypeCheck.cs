using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>The value is of one of the types that the element allows.</summary>
internal sealed class TypeCheck(IReadOnlyList<string> types) : Check
{
    /// <summary>Null where the element allows every type or is a primitive's own text.</summary>
    public static TypeCheck? TryBuild(R4.ElementDefinition element)
    {
        var types = element.Type.Select(t => t.Code?.Value ?? "").ToList();
        // Resource, Element and BackboneElement name no concrete type, and ids have a type of FHIRPath's system: the model itself holds them.
        return types.Count == 0 || types.Any(t => t is "Resource" or "Element" or "BackboneElement" || t.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal))
            ? null
            : new TypeCheck(types);
    }

    public bool Allows(R4.Base value) => types.Contains(value.TypeName);

    public override void Run(R4.Base value, string path, CheckRun run)
    {
        if (!Allows(value))
        {
            run.Error(ValidationIssueCodes.TypeNotAllowed, path, $"A {value.TypeName} is not allowed here; the profile allows {string.Join(", ", types)}.");
        }
    }
}

using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>A reference leads to a resource type that the profile allows, as far as the reference or the bundle tells.</summary>
internal sealed class ReferenceTargetCheck(IReadOnlyList<string> types) : Check
{
    private const string Hl7 = "http://hl7.org/fhir/StructureDefinition/";

    /// <summary>Null where any resource may be meant.</summary>
    /// <exception cref="InvalidDefinitionException">A target profile that the guide does not have.</exception>
    public static ReferenceTargetCheck? TryBuild(R4.ElementDefinition element, DefinitionStore definitions)
    {
        var references = element.Type.Where(t => t.Code?.Value == "Reference").ToList();
        if (references.Count == 0 || references.Any(t => t.TargetProfile.Count == 0))
        {
            return null;
        }

        var types = references.SelectMany(t => t.TargetProfile).Select(p => TypeOf(p.Value ?? "", definitions)).Distinct().ToList();
        return types.Contains("Resource") ? null : new ReferenceTargetCheck(types);
    }

    public override void Run(R4.Base value, string path, CheckRun run)
    {
        if (value is R4.ResourceReference reference && TargetType(reference, run) is { } type && !types.Contains(type))
        {
            run.Error(ValidationIssueCodes.ReferenceTargetType, path, $"Leads to a {type}; the profile allows {string.Join(", ", types)}.");
        }
    }

    // Null where nothing tells: an identifier or a display alone, an id of the resource itself, a server's own scheme.
    private static string? TargetType(R4.ResourceReference reference, CheckRun run)
    {
        if (reference.Reference?.Value is not { Length: > 0 } text)
        {
            return reference.Type?.Value;
        }

        if (run.Resolve(text) is { } target)
        {
            return target.TypeName;
        }

        var query = text.IndexOf('?', StringComparison.Ordinal);
        if (query > 0)
        {
            return text[..query]; // conditional reference of a transaction: Patient?identifier=…
        }

        var parts = text.Split('/');
        var history = Array.IndexOf(parts, "_history");
        var end = history > 0 ? history : parts.Length;
        return end >= 2 && parts[end - 2] is { Length: > 0 } type && char.IsAsciiLetterUpper(type[0]) ? type : reference.Type?.Value;
    }

    private static string TypeOf(string profile, DefinitionStore definitions) =>
        profile.StartsWith(Hl7, StringComparison.Ordinal) ? profile[Hl7.Length..]
        : definitions.FindStructureDefinition(profile)?.Type?.Value ?? throw new InvalidDefinitionException($"Target profile {profile} is not among the definitions.");
}

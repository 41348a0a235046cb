using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>The profiles and the targets that a differential names for its types are of those types, and among what the base allows (elementdefinition.html#type).</summary>
internal static class DifferentialTypes
{
    public static void Check(SnapshotTree below, List<Node> elements, ValidationRun run)
    {
        foreach (var element in elements)
        {
            var said = (R4.ElementDefinition)element.Value;
            var stood = below.Find(said.ElementId ?? "") ?? below.Find(said.Path?.Value ?? "");
            foreach (var type in said.Type)
            {
                Profiles(element, type, run);
                if (stood?.Definition.Type.Find(t => t.Code?.Value == type.Code?.Value) is { } allowed)
                {
                    Targets(element, type, allowed, run);
                }
            }
        }
    }

    private static void Profiles(Node element, R4.ElementDefinition.TypeComponent type, ValidationRun run)
    {
        foreach (var canonical in type.Profile.Select(p => p.Value).OfType<string>().Where(p => p.Length > 0 && p[0] != '#'))
        {
            var plain = canonical.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash ? canonical[..hash] : canonical;
            if (plain == canonical && TypeOf(plain, run) is { } other && type.Code?.Value is { } code && !Schemas.IsKindOf(other, code) && !code.Contains(':', StringComparison.Ordinal))
            {
                run.Error(ValidationIssueCodes.ProfileOfOtherType, element, $"The profile {canonical} is for {other}, not for {code}.");
            }
        }
    }

    private static void Targets(Node element, R4.ElementDefinition.TypeComponent type, R4.ElementDefinition.TypeComponent allowed, ValidationRun run)
    {
        var types = allowed.TargetProfile.Select(p => TypeOf(p.Value ?? "", run)).ToList();
        if (types.Count == 0 || types.Contains(null))
        {
            return; // any target, or one that is not known here
        }

        foreach (var canonical in type.TargetProfile.Select(p => p.Value).OfType<string>())
        {
            if (TypeOf(canonical, run) is { } target && !types.Exists(t => Schemas.IsKindOf(target, t!))) // none is null: seen above
            {
                run.Error(ValidationIssueCodes.DifferentialNotApplicable, element, $"The base allows no reference to a {target}.");
            }
        }
    }

    private static string? TypeOf(string canonical, ValidationRun run) => run.Definitions.FindStructureDefinition(canonical)?.Type?.Value;
}

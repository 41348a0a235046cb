using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A reference leads to a resource type that the definition allows, and where the target is at hand, to one that conforms to its profile.</summary>
internal sealed class ReferenceTargetCheck(string[] targets) : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is not R4.ResourceReference reference)
        {
            return;
        }

        var target = reference.Reference?.Value is { Length: > 0 } text && run.References.Resolve(node, text) is Resolution.Found found ? found.Target : null;
        var type = target?.Value.TypeName ?? ReferenceTargets.TypeByText(reference);
        if (type is null || run.Schemas.FindType(type) is null)
        {
            return;
        }

        var open = new List<ProfileSchema>();
        var matchesType = false;
        var isBaseAllowed = false;
        foreach (var canonical in targets)
        {
            if (Schemas.TypeNameOf(canonical) is { } name && run.Schemas.FindType(name) is { Definition.Derivation.Value: not "constraint" })
            {
                isBaseAllowed |= Schemas.IsKindOf(type, name);
            }
            else if (run.Validator.FindProfile(canonical, node, run) is { } profile)
            {
                matchesType |= Schemas.IsKindOf(type, profile.Type);
                open.Add(profile);
            }
            else if (target is not null)
            {
                run.Error(ValidationIssueCodes.UnknownProfile, node, $"The profile {canonical}, which is asked for the target, is not available.");
                isBaseAllowed = true;
            }
            else
            {
                isBaseAllowed = true; // nothing is known of it, so nothing can be said
            }
        }

        if (isBaseAllowed)
        {
            return;
        }

        if (!matchesType)
        {
            run.Error(ValidationIssueCodes.ReferenceTargetType, node, $"Leads to a {type}; allowed: {string.Join(", ", targets.Select(t => Schemas.TypeNameOf(t) ?? t))}.");
        }
        else if (target is not null && !open.Exists(p => run.Conforms(target, p)))
        {
            run.Error(ValidationIssueCodes.TargetNotConformant, node, $"The target conforms to none of {string.Join(", ", targets)}.");
        }
    }
}

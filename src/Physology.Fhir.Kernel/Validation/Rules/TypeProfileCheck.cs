using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The value conforms to one of the profiles that the element asks of its type.</summary>
internal sealed class TypeProfileCheck((string Type, string[] Profiles)[] types) : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        foreach (var (type, profiles) in types)
        {
            if (type == node.Value.TypeName || (node.Value is R4.Resource && Schemas.IsKindOf(node.Value.TypeName, type)))
            {
                Run(node, profiles, run);
            }
        }
    }

    private static void Run(Node node, string[] profiles, ValidationRun run)
    {
        var known = new List<ProfileSchema>(profiles.Length);
        foreach (var canonical in profiles)
        {
            // "#id" narrows an element of the profile: the whole is asked for elsewhere.
            if (run.Validator.FindProfile(canonical, node, run) is { } profile)
            {
                known.Add(profile);
            }
            else
            {
                // Of an extension that nothing is known of, the check of extensions says how grave that is.
                run.Report(ValidationIssueCodes.UnknownProfile, run.WasToldByType(node) || node.Value is R4.Extension ? IssueSeverity.Warning : IssueSeverity.Error, node, $"The profile {canonical}, which is asked for here, is not available.");
                return;
            }
        }

        if (known is [var only])
        {
            run.Profile(node, only);
        }
        else if (!known.Exists(p => run.Conforms(node, p)))
        {
            run.Error(ValidationIssueCodes.NoneOfTheProfiles, node, $"Conforms to none of {string.Join(", ", profiles)}.");
        }
    }
}

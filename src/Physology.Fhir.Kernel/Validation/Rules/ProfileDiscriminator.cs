namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A value that conforms to one of these profiles at the path.</summary>
internal sealed class ProfileDiscriminator(DiscriminatorStep[] steps, string[] profiles, string[] types) : Discriminator
{
    public override bool Matches(Node node, ValidationRun run) =>
        DiscriminatorPath.Follow(node, steps, run).Any(n => profiles.Any(p => Conforms(n, p, run)));

    private bool Conforms(Node node, string canonical, ValidationRun run)
    {
        if (Schemas.TypeNameOf(canonical) is { } type && run.Schemas.FindType(type) is { Definition.Derivation.Value: not "constraint" })
        {
            return Schemas.IsKindOf(node.Value.TypeName, type);
        }

        if (run.Schemas.FindProfile(canonical) is { } profile)
        {
            return run.Conforms(node, profile);
        }

        // Of a profile that is not here only the type can be told.
        var isOfType = types.Any(t => Schemas.IsKindOf(node.Value.TypeName, t));
        if (isOfType)
        {
            run.NoteToldByType(node);
        }

        return isOfType;
    }
}

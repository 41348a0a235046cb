namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A value that conforms to one of these profiles at the path.</summary>
internal sealed class ProfileDiscriminator(DiscriminatorStep[] steps, string[] profiles) : Discriminator
{
    public override bool Matches(Node node, ValidationRun run) =>
        DiscriminatorPath.Follow(node, steps, run).Any(n => profiles.Any(p => Conforms(n, p, run)));

    private static bool Conforms(Node node, string canonical, ValidationRun run) =>
        Schemas.TypeNameOf(canonical) is { } type && run.Schemas.FindType(type) is { Definition.Derivation.Value: not "constraint" }
            ? Schemas.IsKindOf(node.Value.TypeName, type)
            : run.Schemas.FindProfile(canonical) is { } profile && run.Conforms(node, profile);
}

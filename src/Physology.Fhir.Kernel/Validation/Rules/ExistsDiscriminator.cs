namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Something at the path, or nothing.</summary>
internal sealed class ExistsDiscriminator(DiscriminatorStep[] steps, bool exists) : Discriminator
{
    public override bool Matches(Node node, ValidationRun run) => DiscriminatorPath.Follow(node, steps, run).Count > 0 == exists;
}

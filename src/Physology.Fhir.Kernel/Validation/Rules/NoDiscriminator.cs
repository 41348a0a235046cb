namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Stands where a slicing has no discriminator: a value belongs to the slice whose rules it keeps.</summary>
internal sealed class NoDiscriminator : Discriminator
{
    public static readonly NoDiscriminator Instance = new();

    public override bool Matches(Node node, ValidationRun run) => true;
}

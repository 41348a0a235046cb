namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>How one slice is told from the others. Immutable.</summary>
internal abstract class Discriminator
{
    public abstract bool Matches(Node node, ValidationRun run);
}

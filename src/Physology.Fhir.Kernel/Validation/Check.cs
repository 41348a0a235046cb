namespace Physology.Fhir.Kernel.Validation;

/// <summary>One rule about one value, compiled from a definition. Immutable.</summary>
internal abstract class Check
{
    public abstract void Run(Node node, ValidationRun run);
}

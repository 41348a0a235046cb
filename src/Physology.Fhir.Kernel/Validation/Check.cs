namespace Physology.Fhir.Kernel.Validation;

/// <summary>One rule about one value, compiled from a snapshot. Immutable.</summary>
internal abstract class Check
{
    public abstract void Run(R4.Base value, string path, CheckRun run);
}

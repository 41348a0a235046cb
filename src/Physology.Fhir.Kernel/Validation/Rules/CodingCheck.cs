namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A code of a system that is known here in full is one of its codes, under one of its displays.</summary>
internal sealed class CodingCheck : Check
{
    public override void Run(Node node, ValidationRun run)
    {
    }
}

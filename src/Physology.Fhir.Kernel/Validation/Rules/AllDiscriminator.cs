namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Several places that must all be as the slice says.</summary>
internal sealed class AllDiscriminator(Discriminator[] tests) : Discriminator
{
    public override bool Matches(Node node, ValidationRun run)
    {
        foreach (var test in tests)
        {
            if (!test.Matches(node, run))
            {
                return false;
            }
        }

        return true;
    }
}

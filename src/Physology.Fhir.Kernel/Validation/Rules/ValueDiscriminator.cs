namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A fixed value or a pattern at the path.</summary>
internal sealed class ValueDiscriminator(DiscriminatorStep[] steps, (R4.Base Value, bool IsFixed)[] expected) : Discriminator
{
    public override bool Matches(Node node, ValidationRun run)
    {
        var there = DiscriminatorPath.Follow(node, steps, run);
        foreach (var (value, isFixed) in expected)
        {
            if (!there.Any(n => isFixed ? FixedCheck.Holds(value, n.Value) : PatternCheck.Holds(value, n.Value)))
            {
                return false;
            }
        }

        return true;
    }
}

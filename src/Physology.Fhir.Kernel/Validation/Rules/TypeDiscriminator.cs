namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A value of one of these types at the path. A reference that cannot be followed is judged by what its text says.</summary>
internal sealed class TypeDiscriminator(DiscriminatorStep[] steps, string[] types) : Discriminator
{
    public override bool Matches(Node node, ValidationRun run)
    {
        var there = DiscriminatorPath.Follow(node, steps, run);
        if (there.Count == 0 && steps is [.. var before, DiscriminatorStep.Resolve])
        {
            return DiscriminatorPath.Follow(node, before, run).Any(n => ReferenceTargets.TypeByText(n.Value) is { } type && Is(type, run));
        }

        return there.Any(n => Is(n.Value.TypeName, run));
    }

    private bool Is(string type, ValidationRun run) => types.Any(t => t == type || (t is "Resource" or "DomainResource" && Schemas.IsKindOf(type, t)));
}

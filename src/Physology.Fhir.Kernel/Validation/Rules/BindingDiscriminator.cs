namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A code of a required value set at the path.</summary>
internal sealed class BindingDiscriminator(DiscriminatorStep[] steps, string valueSet) : Discriminator
{
    private readonly BindingCheck _binding = new(valueSet, BindingKind.Required);

    public override bool Matches(Node node, ValidationRun run) =>
        DiscriminatorPath.Follow(node, steps, run).Any(n => run.Holds(trial => _binding.Run(n, trial)));
}

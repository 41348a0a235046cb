namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A step of a discriminator's path: the subset of FHIRPath that profiling.html#discriminator allows.</summary>
internal abstract record DiscriminatorStep
{
    private DiscriminatorStep()
    {
    }

    public sealed record Child(string Name) : DiscriminatorStep;

    public sealed record Extension(string Url) : DiscriminatorStep;

    public sealed record OfType(string Type) : DiscriminatorStep;

    public sealed record Resolve : DiscriminatorStep;
}

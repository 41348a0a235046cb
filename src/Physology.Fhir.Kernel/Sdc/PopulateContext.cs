namespace Physology.Fhir.Kernel.Sdc;

/// <summary>What a caller gives for one name that a Questionnaire declares: a launch context, a variable of its root, or <c>sourceQueries</c>.</summary>
/// <param name="Name">The name without the percent sign, such as <c>patient</c>.</param>
public sealed record PopulateContext(string Name)
{
    /// <summary>Resources that came along.</summary>
    public IReadOnlyList<R4.Resource> Resources { get; init; } = [];

    /// <summary>Resources that are only pointed to: read through <see cref="PopulateRequest.Queries"/>.</summary>
    public IReadOnlyList<R4.ResourceReference> References { get; init; } = [];
}

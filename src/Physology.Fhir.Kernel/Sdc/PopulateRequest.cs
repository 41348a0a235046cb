using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>What a Questionnaire is populated from. The clock is also that of <c>authored</c>, and of how old an Observation may be.</summary>
public sealed record PopulateRequest : ExpressionSources
{
    /// <summary>Whom the answers are about. Where it is null, the launch context <c>patient</c>.</summary>
    public R4.ResourceReference? Subject { get; init; }

    /// <summary>What is known of value sets, to find the Coding of a code. Null: only those that the Questionnaire contains.</summary>
    public TerminologyService? Terminology { get; init; }
}

using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>A value set spelt out, or the reasons why it cannot be.</summary>
public abstract record ExpansionResult
{
    private ExpansionResult()
    {
    }

    /// <summary>The value set with its <c>expansion</c>; <c>compose</c> is left out.</summary>
    public sealed record Expanded(R4.ValueSet ValueSet) : ExpansionResult
    {
        /// <summary>What is worth a look in the definition, such as a listed code that its system does not have.</summary>
        public IReadOnlyList<ValidationIssue> Warnings { get; init; } = [];
    }

    /// <summary>Every reason, with permanent codes and the place in the value set.</summary>
    public sealed record NotExpanded(IReadOnlyList<ValidationIssue> Issues) : ExpansionResult;
}

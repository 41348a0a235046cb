using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The parameters of an <c>$extract</c>, read.</summary>
public sealed record ExtractInput
{
    /// <summary>The response; null where none was given, which only the operation on an instance allows.</summary>
    public R4.QuestionnaireResponse? Response { get; init; }

    /// <summary>The Questionnaire to extract by; null: the one that the response names.</summary>
    public QuestionnaireSource? Questionnaire { get; init; }

    /// <summary>What was ignored.</summary>
    public ValidationReport Report { get; init; } = ValidationReport.Empty;
}

namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>How an expression is compiled.</summary>
public sealed record FhirPathOptions
{
    /// <summary>Nothing is known of the input, and what the model shows to be impossible is only empty.</summary>
    public static FhirPathOptions Default { get; } = new();

    /// <summary>The type that the expression starts from: <c>Patient</c>, <c>Questionnaire.item</c>. Null: any.</summary>
    public string? ContextType { get; init; }

    /// <summary>Refuse what the model shows to be impossible: unknown members, operands of types that can never fit, an order where there is none.</summary>
    public bool Strict { get; init; }
}

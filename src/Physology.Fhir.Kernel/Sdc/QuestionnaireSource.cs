namespace Physology.Fhir.Kernel.Sdc;

/// <summary>How a caller names the Questionnaire of an operation.</summary>
public abstract record QuestionnaireSource
{
    private QuestionnaireSource() { }

    /// <summary>By its canonical, with or without <c>|version</c>.</summary>
    public sealed record ByCanonical(string Canonical) : QuestionnaireSource;

    /// <summary>By a reference to where it lies.</summary>
    public sealed record ByReference(R4.ResourceReference Reference) : QuestionnaireSource;

    /// <summary>By one of its identifiers.</summary>
    public sealed record ByIdentifier(R4.Identifier Identifier) : QuestionnaireSource;

    /// <summary>The Questionnaire itself.</summary>
    public sealed record Given(R4.Questionnaire Questionnaire) : QuestionnaireSource;
}

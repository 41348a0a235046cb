namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>A form, or exactly what in the Questionnaire cannot be shown faithfully.</summary>
public abstract record FormOutcome
{
    private FormOutcome()
    {
    }

    /// <summary>The Questionnaire is shown as it is meant.</summary>
    public sealed record Shown(Form Form) : FormOutcome;

    /// <summary>The Questionnaire is refused, with every reason.</summary>
    public sealed record Refused(IReadOnlyList<FormProblem> Problems) : FormOutcome;
}

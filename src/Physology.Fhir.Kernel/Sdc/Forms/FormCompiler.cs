namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Makes forms of Questionnaires.</summary>
public static class FormCompiler
{
    /// <summary>The form, or every reason why the Questionnaire cannot be shown as it is meant. Bad content is an outcome, never an exception.</summary>
    /// <param name="questionnaire">The Questionnaire; the caller does not change it afterwards.</param>
    /// <param name="options">Terminology, language, time zone and limits.</param>
    public static FormOutcome Compile(R4.Questionnaire questionnaire, FormOptions options)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(options);
        throw new NotImplementedException();
    }
}

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>
/// One filling-in of a form, used by one request: opened from what was saved, fed with what was posted, asked for what to show. Between requests
/// <see cref="Response"/> and <see cref="Typed"/> are all there is to keep.
/// </summary>
public sealed class FormSession
{
    private FormSession()
    {
    }

    /// <summary>Opens a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="response">What was answered so far, or null for a new response with the Questionnaire's initial values. Not changed.</param>
    /// <param name="typed">What was typed and is no answer, from <see cref="Typed"/> of an earlier session.</param>
    public static FormSession Open(Form form, R4.QuestionnaireResponse? response, IReadOnlyDictionary<string, string>? typed = null) => throw new NotImplementedException();

    /// <summary>The form.</summary>
    public Form Form => throw new NotImplementedException();

    /// <summary>What to show now, in order: what is neither hidden nor switched off by a condition.</summary>
    public IReadOnlyList<FormField> Fields => throw new NotImplementedException();

    /// <summary>What to show now of one page.</summary>
    public IReadOnlyList<FormField> FieldsOf(FormPage page) => throw new NotImplementedException();

    /// <summary>
    /// Takes in what a page posted. Fields of which nothing was posted stay as they were; unknown names, and values for what is read-only, are left out. What
    /// is not understood is kept as it was typed. Never throws.
    /// </summary>
    public void Read(IFormValues posted) => throw new NotImplementedException();

    /// <summary>A copy of what is understood so far, in progress. Answers that conditions have switched off are in it, so that they return when switched on.</summary>
    public R4.QuestionnaireResponse Response => throw new NotImplementedException();

    /// <summary>What was typed and is no answer, by the name of its input.</summary>
    public IReadOnlyDictionary<string, string> Typed => throw new NotImplementedException();

    /// <summary>Whether the last <see cref="Read"/> came from a button that adds or takes away an occurrence.</summary>
    public bool WasReshaped => throw new NotImplementedException();

    /// <summary>What stands in the way of completion; nothing when the response is complete and valid. The fields then carry their errors.</summary>
    public IReadOnlyList<FieldError> Check() => throw new NotImplementedException();

    /// <summary>The completed response: without what conditions have switched off, with calculated values. Its date, author and subject are the caller's.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Check"/> finds something in the way.</exception>
    public R4.QuestionnaireResponse Complete() => throw new NotImplementedException();
}

using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Sdc.Forms;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>One Questionnaire of the list, from the guide or from the clinic's folder.</summary>
public sealed class OfferedQuestionnaire
{
    private readonly Lazy<FormOutcome> _outcome;

    internal OfferedQuestionnaire(R4.Questionnaire questionnaire, FormOptions options)
    {
        Questionnaire = questionnaire;
        OnlyForPatient = OnlyThePatient.LinkIdsOf(questionnaire);
        _outcome = new(() => Compile(questionnaire, options));
    }

    /// <summary>Its name in addresses of pages.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical with version: what a response names.</summary>
    public required string Canonical { get; init; }

    public required string Title { get; init; }

    /// <summary>What it is for, in its author's words.</summary>
    public string? Description { get; init; }

    /// <summary>Who may use it.</summary>
    public string? Licence { get; init; }

    /// <summary>The rule that scores it; null where there is none.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>Why answers to it will have no score although it words an instrument; null where there is nothing in the way.</summary>
    public string? ScoringProblem { get; init; }

    /// <summary>File in the clinic's folder; null for one of the guide.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether its author calls it a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Set where the file states no url or no version, and its content names it instead.</summary>
    public bool IsNamedByContent { get; init; }

    /// <summary>The Questionnaire; shared, never changed.</summary>
    public R4.Questionnaire Questionnaire { get; }

    /// <summary>The form, or what in it cannot be shown; made at the first question.</summary>
    public FormOutcome Outcome => _outcome.Value;

    /// <summary>linkIds of questions that are asked of the patient and of nobody else.</summary>
    public IReadOnlySet<string> OnlyForPatient { get; }

    public Form? Form => (Outcome as FormOutcome.Shown)?.Form;

    // A clinic's file must not keep the service from starting or the list from being shown, whatever is wrong with it or with us.
    private static FormOutcome Compile(R4.Questionnaire questionnaire, FormOptions options)
    {
        try
        {
            return FormCompiler.Compile(questionnaire, options);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new FormOutcome.Refused(
                [new FormProblem(QuestionnaireIssues.NotReady, "Questionnaire", null, $"It could not be made ready ({exception.GetType().Name}). Tell the service’s support this code.")]);
        }
    }
}

/// <summary>A file of the clinic's folder, or a Questionnaire in it, that is not offered, with every reason.</summary>
/// <param name="Name">Title, or the file's name.</param>
/// <param name="FileName">The file; null where it is not about one.</param>
public sealed record RefusedQuestionnaire(string Name, string? FileName, IReadOnlyList<FormProblem> Problems);

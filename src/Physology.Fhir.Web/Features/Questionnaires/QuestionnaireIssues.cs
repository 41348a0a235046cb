using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Permanent codes of why a clinic's Questionnaire is not offered, beside those of the form model. A code is never given a second meaning.</summary>
public static class QuestionnaireIssues
{
    /// <summary>More files than are read.</summary>
    public static readonly IssueCode TooManyFiles = new("QNR401");

    /// <summary>A file larger than is read.</summary>
    public static readonly IssueCode FileTooLarge = new("QNR402");

    /// <summary>A file that cannot be opened.</summary>
    public static readonly IssueCode FileNotReadable = new("QNR403");

    /// <summary>A file that is no FHIR Questionnaire.</summary>
    public static readonly IssueCode NotAQuestionnaire = new("QNR404");

    /// <summary>The same canonical and version as another one.</summary>
    public static readonly IssueCode SameTwice = new("QNR405");

    /// <summary>Its author has retired it.</summary>
    public static readonly IssueCode Retired = new("QNR406");

    /// <summary>It is not about patients.</summary>
    public static readonly IssueCode OtherSubject = new("QNR407");

    /// <summary>A url or version that cannot stand in a reference to it.</summary>
    public static readonly IssueCode Canonical = new("QNR408");

    /// <summary>It could not be made into a form, and the reason is a fault of this service.</summary>
    public static readonly IssueCode NotReady = new("QNR409");
}

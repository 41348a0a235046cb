using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The permanent codes of calculating and extracting.</summary>
public static class SdcIssueCodes
{
    /// <summary>A response that is neither completed nor amended is not extracted.</summary>
    public static readonly IssueCode NotFinished = new("SDC401");
    /// <summary>The response answers another Questionnaire, or another version of it.</summary>
    public static readonly IssueCode OtherQuestionnaire = new("SDC402");
    /// <summary>An expression that does not compile, or that came to an error.</summary>
    public static readonly IssueCode ExpressionError = new("SDC403");
    /// <summary>An expression in a language other than FHIRPath.</summary>
    public static readonly IssueCode Language = new("SDC404");
    /// <summary>A calculated value that is not of the item's type, or more than one where the item does not repeat.</summary>
    public static readonly IssueCode CalculatedValue = new("SDC405");
    /// <summary>Calculated items that depend on each other without end.</summary>
    public static readonly IssueCode NotSettled = new("SDC406");
    /// <summary>A template that the Questionnaire does not contain.</summary>
    public static readonly IssueCode TemplateNotFound = new("SDC407");
    /// <summary>A template that does not give a resource that can be read.</summary>
    public static readonly IssueCode TemplateResult = new("SDC408");
    /// <summary>More values than an element of the template holds.</summary>
    public static readonly IssueCode TooManyValues = new("SDC409");
    /// <summary>A kind of extraction, or of answer, that is not extracted here.</summary>
    public static readonly IssueCode ExtractionKind = new("SDC410");
    /// <summary>A Questionnaire that does not say what to extract.</summary>
    public static readonly IssueCode NothingToExtract = new("SDC411");
    /// <summary>The Questionnaire that is answered is not known.</summary>
    public static readonly IssueCode QuestionnaireNotFound = new("SDC412");
}

using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The permanent codes of populating, calculating and extracting.</summary>
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
    /// <summary>A parameter of an operation that is missing, given twice, or of the wrong kind.</summary>
    public static readonly IssueCode Parameter = new("SDC413");
    /// <summary>A parameter that was ignored.</summary>
    public static readonly IssueCode ParameterIgnored = new("SDC414");
    /// <summary>A launch context that the Questionnaire declares and that was not given.</summary>
    public static readonly IssueCode ContextMissing = new("SDC415");
    /// <summary>A context of a type, or in a number, that the Questionnaire does not allow; or of another patient than the subject.</summary>
    public static readonly IssueCode ContextNotAllowed = new("SDC416");
    /// <summary>A context that the Questionnaire does not declare.</summary>
    public static readonly IssueCode ContextNotDeclared = new("SDC417");
    /// <summary>A query that is no search or read of an R4 resource type, relative to the one server.</summary>
    public static readonly IssueCode QueryNotAllowed = new("SDC418");
    /// <summary>A query that was not made, or that the server did not answer.</summary>
    public static readonly IssueCode QueryFailed = new("SDC419");
    /// <summary>More queries, results or items than are allowed.</summary>
    public static readonly IssueCode Limit = new("SDC420");
    /// <summary>A value for an answer that is not of the item's type, or more than the item holds.</summary>
    public static readonly IssueCode PopulatedValue = new("SDC421");
    /// <summary>A way of populating that is not carried out here.</summary>
    public static readonly IssueCode PopulationKind = new("SDC422");
    /// <summary>A Questionnaire whose items cannot be told apart, or that is too large.</summary>
    public static readonly IssueCode QuestionnaireNotUsable = new("SDC423");
    /// <summary>A population context with more than one resource for what does not repeat, or without a name.</summary>
    public static readonly IssueCode PopulationContext = new("SDC424");
    /// <summary>A name that two expressions of the same element declare.</summary>
    public static readonly IssueCode NameDeclaredTwice = new("SDC425");
}

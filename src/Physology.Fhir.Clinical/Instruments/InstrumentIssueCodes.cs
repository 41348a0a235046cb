using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>The permanent codes of why a response was not scored.</summary>
public static class InstrumentIssueCodes
{
    /// <summary>No instrument here belongs to the response's Questionnaire.</summary>
    public static readonly IssueCode UnknownQuestionnaire = new("INS401");
    /// <summary>An instrument that is not scored here, with the reason.</summary>
    public static readonly IssueCode NotScoredHere = new("INS402");
    /// <summary>A version of the Questionnaire that this rule does not score.</summary>
    public static readonly IssueCode OtherVersion = new("INS403");
    /// <summary>An item that the version does not have.</summary>
    public static readonly IssueCode UnknownItem = new("INS404");
    /// <summary>The same linkId twice where it does not repeat, or two answers where one was asked.</summary>
    public static readonly IssueCode AnsweredTwice = new("INS405");
    /// <summary>An answer of another type than was asked, such as the text "0" for a number.</summary>
    public static readonly IssueCode WrongType = new("INS406");
    /// <summary>A number outside its scale.</summary>
    public static readonly IssueCode OutOfRange = new("INS407");
    /// <summary>A code that is none of the item's, or one without its system.</summary>
    public static readonly IssueCode NotAnOption = new("INS408");
    /// <summary>A response that was entered in error.</summary>
    public static readonly IssueCode EnteredInError = new("INS409");
    /// <summary>More items, or deeper ones, than any questionnaire has.</summary>
    public static readonly IssueCode TooLarge = new("INS410");
    /// <summary>No version is stated; scored as the current one.</summary>
    public static readonly IssueCode NoVersion = new("INS411");
    /// <summary>A total that came with the response was not read: totals are computed here.</summary>
    public static readonly IssueCode TotalIgnored = new("INS412");
    /// <summary>A response without the Questionnaire it answers.</summary>
    public static readonly IssueCode NoQuestionnaire = new("INS413");
    /// <summary>A Questionnaire came along that is not the one that was answered.</summary>
    public static readonly IssueCode OtherQuestionnaireGiven = new("INS414");
    /// <summary>A clinic's own Questionnaire does not ask what the rule reads.</summary>
    public static readonly IssueCode QuestionnaireLacksItems = new("INS415");
    /// <summary>Scoring was asked for by the rule of a version with another meaning.</summary>
    public static readonly IssueCode OtherMeaning = new("INS416");
    /// <summary>Scoring was asked for by the rule of a version that never was.</summary>
    public static readonly IssueCode UnknownRule = new("INS417");
}

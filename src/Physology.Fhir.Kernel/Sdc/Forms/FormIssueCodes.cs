using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>The permanent codes of forms: to SDC549 what is not supported in a Questionnaire, from SDC550 what stands in the way of an answer.</summary>
public static class FormIssueCodes
{
    /// <summary>A modifier extension or implicit rule that is not understood: it may change what the item means.</summary>
    public static readonly IssueCode Modifier = new("SDC501");
    /// <summary>A linkId that is missing or stands more than once.</summary>
    public static readonly IssueCode LinkId = new("SDC502");
    /// <summary>An item without a type, or of a type that R4 has not.</summary>
    public static readonly IssueCode ItemType = new("SDC503");
    /// <summary>A choice without any option.</summary>
    public static readonly IssueCode NoOptions = new("SDC504");
    /// <summary>A value set of options that is not here, or that cannot be listed here.</summary>
    public static readonly IssueCode OptionsNotAvailable = new("SDC505");
    /// <summary>More options than can be shown.</summary>
    public static readonly IssueCode TooManyOptions = new("SDC506");
    /// <summary>Options that only an address outside FHIR gives.</summary>
    public static readonly IssueCode ExternalOptions = new("SDC507");
    /// <summary>Options or conditions that depend on what is not known here: data of an EHR, or a variable of nobody.</summary>
    public static readonly IssueCode UnknownContext = new("SDC508");
    /// <summary>An expression in a language other than FHIRPath.</summary>
    public static readonly IssueCode ExpressionLanguage = new("SDC509");
    /// <summary>An expression that does not compile.</summary>
    public static readonly IssueCode Expression = new("SDC510");
    /// <summary>A condition on a question that the Questionnaire does not have, or that cannot be compared so.</summary>
    public static readonly IssueCode Condition = new("SDC511");
    /// <summary>Conditions that depend on each other in a circle.</summary>
    public static readonly IssueCode ConditionCircle = new("SDC512");
    /// <summary>A question for a reference, without options to choose from.</summary>
    public static readonly IssueCode ReferenceQuestion = new("SDC513");
    /// <summary>An extension that makes answers change other fields.</summary>
    public static readonly IssueCode DataControl = new("SDC514");
    /// <summary>A constraint that cannot be evaluated here.</summary>
    public static readonly IssueCode Constraint = new("SDC515");
    /// <summary>A Questionnaire that is made of others and not yet put together.</summary>
    public static readonly IssueCode NotAssembled = new("SDC516");
    /// <summary>A signature is asked for.</summary>
    public static readonly IssueCode Signature = new("SDC517");
    /// <summary>Questions that come one at a time: in a fixed order, or chosen by a server.</summary>
    public static readonly IssueCode EntryMode = new("SDC518");
    /// <summary>More items, or deeper nesting, than a form may have.</summary>
    public static readonly IssueCode TooLarge = new("SDC519");
    /// <summary>A bound, unit or other limit that cannot be applied to the item.</summary>
    public static readonly IssueCode Limit = new("SDC520");
    /// <summary>Options that are switched on and off by expressions.</summary>
    public static readonly IssueCode OptionToggle = new("SDC521");
    /// <summary>An option or initial value that is not of the item's type.</summary>
    public static readonly IssueCode ValueType = new("SDC522");
    /// <summary>Content where R4 has no place for it, such as options of a text.</summary>
    public static readonly IssueCode Misplaced = new("SDC523");
    /// <summary>A Questionnaire without items.</summary>
    public static readonly IssueCode Empty = new("SDC524");

    /// <summary>An answer is needed.</summary>
    public static readonly IssueCode Required = new("SDC550");
    /// <summary>Not a number.</summary>
    public static readonly IssueCode NotANumber = new("SDC551");
    /// <summary>Not a date.</summary>
    public static readonly IssueCode NotADate = new("SDC552");
    /// <summary>Not a time of day.</summary>
    public static readonly IssueCode NotATime = new("SDC553");
    /// <summary>Not an address.</summary>
    public static readonly IssueCode NotAnAddress = new("SDC554");
    /// <summary>None of the options.</summary>
    public static readonly IssueCode NotAnOption = new("SDC555");
    /// <summary>Too long or too short.</summary>
    public static readonly IssueCode Length = new("SDC556");
    /// <summary>Less or more than allowed.</summary>
    public static readonly IssueCode OutOfRange = new("SDC557");
    /// <summary>Too many digits after the point.</summary>
    public static readonly IssueCode DecimalPlaces = new("SDC558");
    /// <summary>Not of the form that the question asks for.</summary>
    public static readonly IssueCode Format = new("SDC559");
    /// <summary>An option that stands alone, with others.</summary>
    public static readonly IssueCode Exclusive = new("SDC560");
    /// <summary>Too few or too many answers.</summary>
    public static readonly IssueCode Occurrences = new("SDC561");
    /// <summary>A file that is too large, or of another type.</summary>
    public static readonly IssueCode File = new("SDC562");
    /// <summary>Something below a question is answered, but not the question.</summary>
    public static readonly IssueCode AnswerAbove = new("SDC563");
    /// <summary>A rule of the Questionnaire does not hold.</summary>
    public static readonly IssueCode Rule = new("SDC564");
    /// <summary>Conditions or calculated values never settle with these answers.</summary>
    public static readonly IssueCode NotSettled = new("SDC565");
    /// <summary>A calculated value came to an error.</summary>
    public static readonly IssueCode Calculation = new("SDC566");
    /// <summary>The completed response would not be valid for another reason.</summary>
    public static readonly IssueCode NotValid = new("SDC567");
    /// <summary>A number without its unit, or a unit without its number.</summary>
    public static readonly IssueCode Unit = new("SDC568");
    /// <summary>Characters that no text may have.</summary>
    public static readonly IssueCode Characters = new("SDC569");
}

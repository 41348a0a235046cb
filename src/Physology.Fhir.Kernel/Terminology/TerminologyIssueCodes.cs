using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>The permanent codes of this room: TX1 about a code, TX2 about a value set or code system, TX3 about a concept map, TX4 about a terminology server.</summary>
public static class TerminologyIssueCodes
{
    /// <summary>The code is not in the value set.</summary>
    public static readonly IssueCode NotInValueSet = new("TX101");
    /// <summary>The code system, which is here in full, has no such code.</summary>
    public static readonly IssueCode UnknownCode = new("TX102");
    /// <summary>The concept is there to group others and is not to be chosen.</summary>
    public static readonly IssueCode AbstractCode = new("TX103");
    /// <summary>The display is none of those that the definitions give.</summary>
    public static readonly IssueCode DisplayDiffers = new("TX104");
    /// <summary>The version of the code system is another one than the one looked at.</summary>
    public static readonly IssueCode VersionDiffers = new("TX105");
    /// <summary>There is no code.</summary>
    public static readonly IssueCode NoCode = new("TX106");
    /// <summary>The concept is no longer in use.</summary>
    public static readonly IssueCode InactiveCode = new("TX107");
    /// <summary>Not a code by the grammar of its system: a unit, a language tag, a media type.</summary>
    public static readonly IssueCode NotByGrammar = new("TX108");
    /// <summary>No code system is named, so that there is nothing to look in.</summary>
    public static readonly IssueCode NoSystem = new("TX109");

    /// <summary>The value set is not here.</summary>
    public static readonly IssueCode ValueSetNotFound = new("TX201");
    /// <summary>The value set takes in itself, directly or through others.</summary>
    public static readonly IssueCode CircularImport = new("TX202");
    /// <summary>The code system is not here, or not with its concepts.</summary>
    public static readonly IssueCode SystemNotCarried = new("TX203");
    /// <summary>The pattern of a filter is no regular expression, or one that cannot be run in linear time.</summary>
    public static readonly IssueCode BadRegex = new("TX204");
    /// <summary>A filter operator that R4 does not have.</summary>
    public static readonly IssueCode UnknownOperator = new("TX205");
    /// <summary>A filter on a property that the code system does not declare.</summary>
    public static readonly IssueCode UnknownProperty = new("TX206");
    /// <summary>A filter whose value cannot be used: no such concept, neither true nor false.</summary>
    public static readonly IssueCode BadFilterValue = new("TX207");
    /// <summary>An include or exclude that breaks a rule of ValueSet (vsd-1, vsd-2, vsd-3), or a value set without content.</summary>
    public static readonly IssueCode BadCompose = new("TX208");
    /// <summary>More codes, imports or text than are worked on at once.</summary>
    public static readonly IssueCode TooCostly = new("TX209");
    /// <summary>The codes follow a grammar and cannot be listed.</summary>
    public static readonly IssueCode CannotBeListed = new("TX210");
    /// <summary>The version that is asked for is not here.</summary>
    public static readonly IssueCode VersionNotCarried = new("TX212");
    /// <summary>A listed code that its complete code system does not have.</summary>
    public static readonly IssueCode ListedCodeUnknown = new("TX213");
    /// <summary>A supplement that is not here, supplements another system, or stands where a code system should.</summary>
    public static readonly IssueCode BadSupplement = new("TX214");

    /// <summary>The concept map is not here.</summary>
    public static readonly IssueCode ConceptMapNotFound = new("TX301");
    /// <summary>The concept map says nothing of this code.</summary>
    public static readonly IssueCode NoTranslation = new("TX302");
    /// <summary>The concept map sends on to other maps in a circle.</summary>
    public static readonly IssueCode CircularMap = new("TX303");

    /// <summary>The terminology server could not be reached or did not answer in time.</summary>
    public static readonly IssueCode ServerUnreachable = new("TX401");
    /// <summary>The terminology server answered with an error.</summary>
    public static readonly IssueCode ServerRefused = new("TX402");
    /// <summary>The terminology server answered something that is no answer to the question.</summary>
    public static readonly IssueCode ServerAnswerBroken = new("TX403");
    /// <summary>The terminology server failed too often lately and is left alone for a while.</summary>
    public static readonly IssueCode ServerResting = new("TX404");
}

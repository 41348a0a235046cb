namespace Physology.Fhir.Kernel.Issues;

/// <summary>The permanent codes of validation.</summary>
public static class ValidationIssueCodes
{
    /// <summary>Fewer values than the profile asks for.</summary>
    public static readonly IssueCode TooFew = new("VAL301");
    /// <summary>More values than the profile allows.</summary>
    public static readonly IssueCode TooMany = new("VAL302");
    /// <summary>A value of a type that the profile does not allow here.</summary>
    public static readonly IssueCode TypeNotAllowed = new("VAL303");
    /// <summary>Not exactly the value that the profile fixes.</summary>
    public static readonly IssueCode NotTheFixedValue = new("VAL304");
    /// <summary>Not what the profile's pattern asks for.</summary>
    public static readonly IssueCode NotThePattern = new("VAL305");
    /// <summary>No code of the value set that is required here.</summary>
    public static readonly IssueCode CodeNotInValueSet = new("VAL306");
    /// <summary>A required value set that is not available: the code was not checked.</summary>
    public static readonly IssueCode ValueSetNotAvailable = new("VAL307");
    /// <summary>A value that belongs to no slice where only the slices are allowed.</summary>
    public static readonly IssueCode InNoSlice = new("VAL308");
    /// <summary>A reference to a resource type that the profile does not allow here.</summary>
    public static readonly IssueCode ReferenceTargetType = new("VAL309");
    /// <summary>A reference into the bundle, or into the resource, that leads nowhere.</summary>
    public static readonly IssueCode UnresolvedReference = new("VAL310");
    /// <summary>A profile of ours that the guide does not have, or not in this version.</summary>
    public static readonly IssueCode UnknownProfile = new("VAL311");
    /// <summary>A resource that states no profile of ours.</summary>
    public static readonly IssueCode NoProfileStated = new("VAL312");
    /// <summary>A profile that is for another resource type.</summary>
    public static readonly IssueCode ProfileOfOtherType = new("VAL313");
    /// <summary>Two entries with the same fullUrl.</summary>
    public static readonly IssueCode DuplicateFullUrl = new("VAL314");
    /// <summary>An entry that writes without carrying a resource.</summary>
    public static readonly IssueCode EntryWithoutResource = new("VAL315");
    /// <summary>A primitive whose text is not of its type.</summary>
    public static readonly IssueCode PrimitiveSyntax = new("VAL316");
    /// <summary>An element with neither value nor children.</summary>
    public static readonly IssueCode EmptyElement = new("VAL317");
    /// <summary>A profile of somebody else that is not known here: not checked.</summary>
    public static readonly IssueCode ProfileNotAvailable = new("VAL318");
    /// <summary>A rule that a definition states as FHIRPath, or a rule of R4 itself, does not hold.</summary>
    public static readonly IssueCode InvariantFailed = new("VAL319");
    /// <summary>An extension whose definition is not known here.</summary>
    public static readonly IssueCode UnknownExtension = new("VAL320");
    /// <summary>An extension where its definition does not allow it.</summary>
    public static readonly IssueCode ExtensionContext = new("VAL321");
    /// <summary>An extension that changes meaning where none may stand, or one that does not as a modifier.</summary>
    public static readonly IssueCode ModifierExtension = new("VAL322");
    /// <summary>An extension without a usable url.</summary>
    public static readonly IssueCode ExtensionUrl = new("VAL323");
    /// <summary>Less than the least or more than the greatest value allowed.</summary>
    public static readonly IssueCode OutOfRange = new("VAL324");
    /// <summary>A text longer than allowed.</summary>
    public static readonly IssueCode TooLong = new("VAL325");
    /// <summary>Values of slices in another order than the profile asks for.</summary>
    public static readonly IssueCode SliceOrder = new("VAL326");
    /// <summary>The target of a reference does not conform to the profile asked of it.</summary>
    public static readonly IssueCode TargetNotConformant = new("VAL327");
    /// <summary>The target of a reference lies elsewhere than the profile allows: contained, in the bundle, or outside.</summary>
    public static readonly IssueCode Aggregation = new("VAL328");
    /// <summary>A reference with a version where none is allowed, or without one where it is asked for.</summary>
    public static readonly IssueCode Versioning = new("VAL329");
    /// <summary>A profile that cannot be compiled.</summary>
    public static readonly IssueCode ProfileNotUsable = new("VAL330");
    /// <summary>A contained resource that contains another.</summary>
    public static readonly IssueCode ContainedNested = new("VAL331");
    /// <summary>A contained resource that nothing refers to.</summary>
    public static readonly IssueCode ContainedNotUsed = new("VAL332");
    /// <summary>A contained resource with a version, a time of update or a security label of its own.</summary>
    public static readonly IssueCode ContainedMeta = new("VAL333");
    /// <summary>A value that conforms to none of the profiles allowed for it.</summary>
    public static readonly IssueCode NoneOfTheProfiles = new("VAL334");
    /// <summary>A narrative that is not the XHTML allowed in one.</summary>
    public static readonly IssueCode NarrativeXhtml = new("VAL335");
    /// <summary>A narrative with nothing to read in it.</summary>
    public static readonly IssueCode NarrativeEmpty = new("VAL336");
    /// <summary>A fullUrl that is relative, or that of another resource than the one in the entry.</summary>
    public static readonly IssueCode FullUrl = new("VAL337");
    /// <summary>A search result without id, or of another type than was searched for.</summary>
    public static readonly IssueCode SearchSet = new("VAL338");
    /// <summary>A document that does not begin with a Composition, or a message that does not begin with a MessageHeader.</summary>
    public static readonly IssueCode FirstEntry = new("VAL339");
    /// <summary>A resource that must be in the bundle and is not.</summary>
    public static readonly IssueCode NotInBundle = new("VAL340");
    /// <summary>A reference that leads to more than one entry.</summary>
    public static readonly IssueCode AmbiguousReference = new("VAL341");
    /// <summary>A reference whose text is none.</summary>
    public static readonly IssueCode InvalidReference = new("VAL342");
    /// <summary>A display that the code system does not have for the code.</summary>
    public static readonly IssueCode WrongDisplay = new("VAL343");
    /// <summary>A code that its system does not have.</summary>
    public static readonly IssueCode UnknownCode = new("VAL344");
    /// <summary>No code of a value set that is to be used where it has a fitting one.</summary>
    public static readonly IssueCode CodeNotInExtensible = new("VAL345");
    /// <summary>No code of the value set beyond which none is allowed.</summary>
    public static readonly IssueCode CodeNotInMaximum = new("VAL346");
    /// <summary>A code that could not be checked.</summary>
    public static readonly IssueCode CodeNotChecked = new("VAL347");
    /// <summary>A canonical that names a resource of a type not allowed here.</summary>
    public static readonly IssueCode CanonicalTargetType = new("VAL348");
    /// <summary>An attachment whose stated size is not that of its data.</summary>
    public static readonly IssueCode AttachmentSize = new("VAL349");
    /// <summary>An item whose linkId the questionnaire does not have there.</summary>
    public static readonly IssueCode UnknownLinkId = new("VAL350");
    /// <summary>Items in another order than the questionnaire's.</summary>
    public static readonly IssueCode ItemOrder = new("VAL351");
    /// <summary>An answer of another type than the question's.</summary>
    public static readonly IssueCode AnswerType = new("VAL352");
    /// <summary>A required item without answer.</summary>
    public static readonly IssueCode AnswerMissing = new("VAL353");
    /// <summary>An answer to an item that takes none.</summary>
    public static readonly IssueCode AnswerNotAllowed = new("VAL354");
    /// <summary>More answers than the question takes.</summary>
    public static readonly IssueCode TooManyAnswers = new("VAL355");
    /// <summary>Fewer answers than the question asks for.</summary>
    public static readonly IssueCode TooFewAnswers = new("VAL356");
    /// <summary>An answer that is none of the options.</summary>
    public static readonly IssueCode NotAnOption = new("VAL357");
    /// <summary>An item that is answered although it is not enabled.</summary>
    public static readonly IssueCode ItemNotEnabled = new("VAL358");
    /// <summary>An answer to a read-only item that is not its initial value.</summary>
    public static readonly IssueCode ReadOnlyAnswer = new("VAL359");
    /// <summary>An answer longer than the question allows.</summary>
    public static readonly IssueCode AnswerTooLong = new("VAL360");
    /// <summary>An answer outside the range that the question allows.</summary>
    public static readonly IssueCode AnswerOutOfRange = new("VAL361");
    /// <summary>An attached answer of a kind or size that the question does not allow.</summary>
    public static readonly IssueCode AnswerAttachment = new("VAL362");
    /// <summary>A questionnaire that is not known here: the response was not checked against it.</summary>
    public static readonly IssueCode QuestionnaireNotFound = new("VAL363");
    /// <summary>A response to another version of the questionnaire.</summary>
    public static readonly IssueCode QuestionnaireVersion = new("VAL364");
    /// <summary>A differential that cannot be applied to its base.</summary>
    public static readonly IssueCode DifferentialNotApplicable = new("VAL370");
    /// <summary>A slicing that cannot work as it is stated.</summary>
    public static readonly IssueCode SlicingNotValid = new("VAL371");
    /// <summary>A binding on a type that has no codes.</summary>
    public static readonly IssueCode BindingNotApplicable = new("VAL372");
    /// <summary>An operation and the profile of its parameters that disagree.</summary>
    public static readonly IssueCode OperationProfile = new("VAL373");
    /// <summary>A definition that contradicts itself or what it refers to.</summary>
    public static readonly IssueCode DefinitionNotValid = new("VAL374");
    /// <summary>A rule stated as FHIRPath that could not be evaluated.</summary>
    public static readonly IssueCode InvariantNotEvaluated = new("VAL375");
    /// <summary>A system of codes or identifiers that is no absolute URI.</summary>
    public static readonly IssueCode RelativeSystem = new("VAL376");
    /// <summary>Two contained resources with the same id.</summary>
    public static readonly IssueCode ContainedDuplicate = new("VAL377");
    /// <summary>An enableWhen that can never be met, or an item that leads to itself.</summary>
    public static readonly IssueCode QuestionnaireItem = new("VAL378");
    /// <summary>An expression that is no FHIRPath.</summary>
    public static readonly IssueCode ExpressionNotValid = new("VAL379");
    /// <summary>A code of a definition that its code system does not have.</summary>
    public static readonly IssueCode MappedCodeUnknown = new("VAL380");
    /// <summary>An entry of a document that its composition does not lead to.</summary>
    public static readonly IssueCode NotInDocument = new("VAL381");
    /// <summary>Answers that break a constraint of the questionnaire.</summary>
    public static readonly IssueCode ResponseConstraint = new("VAL382");
}

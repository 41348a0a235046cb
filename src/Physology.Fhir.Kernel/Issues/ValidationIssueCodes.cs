namespace Physology.Fhir.Kernel.Issues;

/// <summary>The permanent codes of validation, and the FHIR issue type each is reported as.</summary>
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

    /// <summary>The code of FHIR's issue-type value set for one of ours.</summary>
    internal static string FhirIssueType(IssueCode code) => code.Value switch
    {
        "VAL301" => "required",
        "VAL306" => "code-invalid",
        "VAL307" or "VAL318" => "not-supported",
        "VAL310" or "VAL311" => "not-found",
        "VAL314" => "duplicate",
        "VAL304" or "VAL305" or "VAL309" or "VAL316" => "value",
        _ => "structure",
    };
}

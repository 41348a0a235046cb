using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification;

/// <summary>The permanent codes of snapshot generation.</summary>
public static class SnapshotIssueCodes
{
    /// <summary>There is no differential to make a snapshot from.</summary>
    public static readonly IssueCode NoDifferential = new("SNP101");
    /// <summary>The base definition is not known.</summary>
    public static readonly IssueCode UnknownBase = new("SNP102");
    /// <summary>The definition is, through its bases or types, based on itself.</summary>
    public static readonly IssueCode CircularBase = new("SNP103");
    /// <summary>The definition names another type than its base.</summary>
    public static readonly IssueCode OtherType = new("SNP104");
    /// <summary>An element of the differential matches nothing in the base.</summary>
    public static readonly IssueCode NoSuchElement = new("SNP201");
    /// <summary>Two elements of the differential are about the same element.</summary>
    public static readonly IssueCode DuplicateElement = new("SNP202");
    /// <summary>An element of the differential has no path, or one outside the type.</summary>
    public static readonly IssueCode BadPath = new("SNP203");
    /// <summary>The differential walks into a type or profile that is not known.</summary>
    public static readonly IssueCode UnknownType = new("SNP204");
    /// <summary>The differential walks into an element that several types are left for.</summary>
    public static readonly IssueCode SeveralTypes = new("SNP205");
    /// <summary>A slice of an element that nothing says how to slice.</summary>
    public static readonly IssueCode NoSlicing = new("SNP206");
    /// <summary>A content reference that leads nowhere.</summary>
    public static readonly IssueCode BadContentReference = new("SNP207");
    /// <summary>A reslice of a slice that is not there.</summary>
    public static readonly IssueCode NoSuchSlice = new("SNP208");
    /// <summary>An element of the differential that comes before one which the base has before it; it is put in its place.</summary>
    public static readonly IssueCode OutOfOrder = new("SNP209");
    /// <summary>Slicing of the root, which there is only one of.</summary>
    public static readonly IssueCode RootSlicing = new("SNP210");
    /// <summary>A cardinality that allows what the base does not.</summary>
    public static readonly IssueCode WiderCardinality = new("SNP301");
    /// <summary>A type that the base does not allow here.</summary>
    public static readonly IssueCode TypeNotInBase = new("SNP302");
    /// <summary>A binding weaker than a required one of the base.</summary>
    public static readonly IssueCode WeakerBinding = new("SNP303");
    /// <summary>An element that is a modifier in the base and is said not to be, or the other way round.</summary>
    public static readonly IssueCode ModifierChanged = new("SNP304");
    /// <summary>A fixed value other than the base's: nothing can have both.</summary>
    public static readonly IssueCode FixedValueChanged = new("SNP305");
    /// <summary>A binding where no type that is left has codes; it is left out.</summary>
    public static readonly IssueCode BindingWithoutCodes = new("SNP306");
}

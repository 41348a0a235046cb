namespace Physology.Fhir.R4.Json;

/// <summary>The permanent codes of <see cref="JsonIssue"/>. A code is never reused and never changes its meaning.</summary>
public static class JsonIssueCodes
{
    /// <summary>The text is not JSON, or not UTF-8.</summary>
    public const string Syntax = "JSON100";
    /// <summary>The text is JSON but not an object.</summary>
    public const string NotAnObject = "JSON101";
    /// <summary>R4 has no resource of this type.</summary>
    public const string UnknownResourceType = "JSON102";
    /// <summary>A resource without <c>resourceType</c>.</summary>
    public const string MissingResourceType = "JSON103";
    /// <summary>The type has no such member.</summary>
    public const string UnknownMember = "JSON104";
    /// <summary>Another JSON type than the element's.</summary>
    public const string WrongJsonType = "JSON105";
    /// <summary>A member that occurs twice in one object; the first is kept.</summary>
    public const string DuplicateMember = "JSON106";
    /// <summary>A primitive that does not have the syntax of its type.</summary>
    public const string BadPrimitive = "JSON107";
    /// <summary>An empty object, array or string.</summary>
    public const string Empty = "JSON108";
    /// <summary>An underscore member where there is no primitive, or whose array does not fit that of the values.</summary>
    public const string MisplacedSibling = "JSON109";
    /// <summary>More than one type for one choice; the first is kept.</summary>
    public const string SeveralChoices = "JSON110";
    /// <summary>A null that stands for nothing.</summary>
    public const string NullNotAllowed = "JSON111";
    /// <summary>Nested deeper than <see cref="JsonLimits.MaxDepth"/>.</summary>
    public const string TooDeep = "JSON112";
    /// <summary>Longer than <see cref="JsonLimits.MaxBytes"/>.</summary>
    public const string TooLarge = "JSON113";
    /// <summary>A resource, but not of the type asked for.</summary>
    public const string OtherResourceType = "JSON114";
    /// <summary>More issues than <see cref="JsonLimits.MaxIssues"/>: the rest is not listed.</summary>
    public const string TooManyIssues = "JSON115";
    /// <summary>More objects, arrays and repeated values than <see cref="JsonLimits.MaxElements"/>.</summary>
    public const string TooManyElements = "JSON116";
    /// <summary>Tolerant: a number or boolean where a string belongs, or the reverse, was taken.</summary>
    public const string ConvertedType = "JSON120";
    /// <summary>Tolerant: a single value where an array belongs was taken as its only item.</summary>
    public const string SingleForArray = "JSON121";
    /// <summary>Tolerant: an array of one item where a single value belongs; the item was taken.</summary>
    public const string ArrayForSingle = "JSON122";
    /// <summary>Tolerant: white space around a primitive that may have none was taken away.</summary>
    public const string SpaceRemoved = "JSON123";
}

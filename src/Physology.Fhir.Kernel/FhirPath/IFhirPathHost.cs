namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>
/// What FHIRPath asks of the world outside the input. Everything may be left as it is: contained resources and entries of the same
/// Bundle are resolved without a host, and a function that needs one says so (FP206). Calls come from the evaluating thread.
/// </summary>
public interface IFhirPathHost
{
    /// <summary>The resource that a reference or canonical points to, or null where it is not known. Fragments and entries of the same Bundle are not asked for.</summary>
    R4.Base? Resolve(string reference, R4.Resource? container) => null;

    /// <summary>Whether a code, string, uri, Coding, CodeableConcept or Quantity is in the value set; null where that cannot be told (the result is then empty).</summary>
    bool? MemberOf(R4.Base coded, string valueSet) => null;

    /// <summary>Whether the value conforms to the profile; null where the profile is not known, which is an error of the expression.</summary>
    bool? ConformsTo(R4.Base value, string profile) => null;

    /// <summary>Whether the first code subsumes the second; null where that cannot be told.</summary>
    bool? Subsumes(R4.Coding ancestor, R4.Coding descendant) => null;

    /// <summary>The score that the coding's code system gives it (itemWeight, ordinalValue), where neither the answer nor the questionnaire has one.</summary>
    decimal? Weight(R4.Coding coding) => null;

    /// <summary>The ElementDefinition that the element was defined by, or null where that is not known.</summary>
    R4.ElementDefinition? ElementDefinition(R4.Base element) => null;

    /// <summary>Whether the element belongs to the slice of that name in the structure; null where the structure or slice is not known.</summary>
    bool? IsInSlice(R4.Base element, string structure, string name) => null;

    /// <summary>Takes note of what <c>trace()</c> saw.</summary>
    void Trace(string name, IReadOnlyList<FhirPathItem> items) { }
}

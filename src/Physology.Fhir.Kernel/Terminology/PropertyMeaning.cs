namespace Physology.Fhir.Kernel.Terminology;

/// <summary>What a declared property says, by the uri that FHIR's concept-properties gives it.</summary>
internal enum PropertyMeaning
{
    Other,
    Parent,
    Child,
    NotSelectable,
    Inactive,
    Status,
}

namespace Physology.Fhir.Kernel.Validation;

/// <summary>What is known about a code.</summary>
internal enum CodeAnswer
{
    Valid,
    Invalid,
    NotChecked,
}

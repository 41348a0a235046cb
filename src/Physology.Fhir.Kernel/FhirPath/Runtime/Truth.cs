namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>A boolean or the empty collection.</summary>
internal enum Truth : byte
{
    Empty,
    False,
    True,
}

namespace Physology.Fhir.Kernel.FhirPath.Parsing;

/// <summary>A type as an expression names it: <c>FHIR.Patient</c>, <c>Quantity</c>.</summary>
internal readonly record struct TypeName(string? Namespace, string Name, int Offset);

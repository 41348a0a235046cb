namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Another wording of a concept.</summary>
internal readonly record struct Designation(string? Language, R4.Coding? Use, string Value);

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Another wording of a concept.</summary>
internal sealed record Designation(string? Language, R4.Coding? Use, string Value);

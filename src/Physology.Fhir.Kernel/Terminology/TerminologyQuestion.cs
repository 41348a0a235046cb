namespace Physology.Fhir.Kernel.Terminology;

/// <summary>What the definitions at hand cannot tell about a code, as it may be put to a terminology server.</summary>
/// <param name="ValueSet">The canonical of the value set, or null where the question is whether the code is one of its system.</param>
/// <param name="Value">System, version and code; never the words that were sent beside them.</param>
public readonly record struct TerminologyQuestion(string? ValueSet, CodedValue Value);

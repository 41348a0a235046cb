namespace Physology.Fhir.Kernel.Specification;

/// <summary>A definition that cannot be used: broken JSON, no snapshot, a slice that nothing tells apart. A fault of the guide, never of a patient's data.</summary>
public sealed class InvalidDefinitionException(string message) : Exception(message);

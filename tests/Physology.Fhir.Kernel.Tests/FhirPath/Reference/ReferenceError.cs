namespace Physology.Fhir.Kernel.Tests.FhirPath.Reference;

/// <summary>The evaluation ends with an error; which one is the engine's matter.</summary>
internal sealed class ReferenceError(string message) : Exception(message);

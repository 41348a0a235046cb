namespace Physology.Fhir.Web.Features.Shared;

/// <summary>An operation under <c>/fhir</c> that a feature answers. Registered as a singleton, it appears in <c>/fhir/metadata</c>.</summary>
/// <param name="ResourceType">The type it is called on, or null where it is called on the system.</param>
/// <param name="Name">Its name without the dollar sign.</param>
/// <param name="Definition">Canonical of its OperationDefinition.</param>
public sealed record FhirOperation(string? ResourceType, string Name, string Definition);

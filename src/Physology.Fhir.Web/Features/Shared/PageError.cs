namespace Physology.Fhir.Web.Features.Shared;

/// <summary>One line of the error summary: what is wrong, and the id of the field where it is put right.</summary>
public sealed record PageError(string FieldId, string Message);

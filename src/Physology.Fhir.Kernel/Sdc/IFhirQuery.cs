namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// The one FHIR server whose data may answer a form: the EHR of the session. What is asked was checked before (<see cref="FhirQueryUrl"/>); the server
/// is the implementation's choice alone, never that of a Questionnaire.
/// </summary>
public interface IFhirQuery
{
    /// <summary>Searches, or reads one resource. Faults of the server are <see cref="QueryOutcome.Failed"/>, never exceptions.</summary>
    /// <param name="relativeUrl">
    /// <c>Type?parameters</c>, <c>Type</c> or <c>Type/id</c>, with escaped parameter values and without a leading slash: to be put after the server's base.
    /// </param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<QueryOutcome> SearchAsync(string relativeUrl, CancellationToken cancellationToken);
}

using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Tests.FhirOperations;

public sealed class PatientCompartmentTests
{
    private static readonly PatientCompartment Compartment = new("amara", "https://ehr.example/fhir");

    [Theory]
    [InlineData("Observation", "Observation?patient=amara")]
    [InlineData("Observation?code=x&_sort=-date&_count=1", "Observation?code=x&_sort=-date&_count=1&patient=amara")]
    [InlineData("Observation?patient=amara&code=x", "Observation?patient=amara&code=x")]
    [InlineData("Observation?subject=Patient%2Famara", "Observation?subject=Patient%2Famara")]
    [InlineData("Observation?subject:Patient=amara", "Observation?subject:Patient=amara")]
    [InlineData("Condition?patient=https://ehr.example/fhir/Patient/amara", "Condition?patient=https://ehr.example/fhir/Patient/amara")]
    [InlineData("Patient?birthdate=1978-05-14", "Patient?birthdate=1978-05-14&_id=amara")]
    [InlineData("Patient/amara", "Patient/amara")]
    [InlineData("Observation/o1", "Observation/o1")]
    [InlineData("Practitioner/p1", "Practitioner/p1")]
    [InlineData("Organization?name=x", "Organization?name=x")]
    public void Query_OfThePatientOrOfNobody_IsMadeForThePatient(string query, string made)
    {
        Assert.True(Compartment.TryBind(query, out var bound, out _));
        Assert.Equal(made, bound);
    }

    [Theory]
    [InlineData("Patient/carys")]
    [InlineData("Patient?_id=carys")]
    [InlineData("Patient?_id=amara,carys")]
    [InlineData("Patient?_id:not=amara")]
    [InlineData("Observation?patient=carys")]
    [InlineData("Observation?patient=amara,carys")]
    [InlineData("Observation?patient=amara&patient=carys")]
    [InlineData("Observation?patient=amara&subject=Patient/carys")]
    [InlineData("Observation?subject=Patient%2Fcarys")]
    [InlineData("Observation?%70atient=carys")]
    [InlineData("Observation?patient:missing=true")]
    [InlineData("Observation?patient:not=amara")]
    [InlineData("Observation?patient=")]
    [InlineData("Observation?patient")]
    [InlineData("Observation?subject=Group/amara")]
    [InlineData("Observation?patient=https://elsewhere.example/fhir/Patient/amara")]
    [InlineData("Observation?subject:Patient.name=Carys")]
    [InlineData("Observation?patient.identifier=1")]
    [InlineData("Observation?_has:Provenance:target:agent=x")]
    [InlineData("Observation?_include=*")]
    [InlineData("Observation?_revinclude=Observation:subject")]
    [InlineData("Observation?_filter=subject eq Patient/carys")]
    [InlineData("Observation?_elements=code")]
    [InlineData("Observation?_summary=true")]
    [InlineData("Observation?_query=x")]
    [InlineData("AuditEvent")]
    [InlineData("AuditEvent/1")]
    [InlineData("Group?member=Patient/amara")]
    [InlineData("Bundle/1")]
    [InlineData("Binary/1")]
    [InlineData("Person?name=x")]
    public void Query_AroundThePatient_IsNotMade(string query)
    {
        Assert.False(Compartment.TryBind(query, out _, out var reason));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient","id":"amara"}""", true)]
    [InlineData("""{"resourceType":"Patient","id":"carys"}""", false)]
    [InlineData("""{"resourceType":"Observation","subject":{"reference":"Patient/amara"}}""", true)]
    [InlineData("""{"resourceType":"Observation","subject":{"reference":"https://ehr.example/fhir/Patient/amara"}}""", true)]
    [InlineData("""{"resourceType":"Observation","subject":{"reference":"https://elsewhere.example/fhir/Patient/amara"}}""", false)]
    [InlineData("""{"resourceType":"Observation","subject":{"reference":"Patient/carys"}}""", false)]
    [InlineData("""{"resourceType":"Observation"}""", false)]
    [InlineData("""{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/amara"}}""", true)]
    [InlineData("""{"resourceType":"Coverage","beneficiary":{"reference":"Patient/carys"},"subscriber":{"reference":"Patient/amara"}}""", false)]
    [InlineData("""{"resourceType":"Task","for":{"reference":"Patient/amara"}}""", true)]
    [InlineData("""{"resourceType":"Practitioner","id":"p"}""", true)]
    [InlineData("""{"resourceType":"AuditEvent"}""", false)]
    public void Resource_IsHeldWhereItIsThePatientsOrNobodys(string json, bool isHeld) =>
        Assert.Equal(isHeld, Compartment.Holds(FhirJson.Parse(json).Value!));
}

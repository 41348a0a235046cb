using System.Text.Json;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>FHIR through System.Text.Json.</summary>
public sealed class JsonConverterTests
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions(JsonSerializerDefaults.Web).ForFhir();

    private sealed record Envelope(string Note, Fhir.R4.Resource Resource, Fhir.R4.Quantity? Dose, List<Fhir.R4.Patient> Patients);

    [Fact]
    public void Serialize_ResourcesInsideOtherObjects_ComeBack()
    {
        var envelope = new Envelope("n", new Fhir.R4.Observation { Status = "final" }, new Fhir.R4.Quantity { Value = 1.50m }, [new Fhir.R4.Patient { Active = true }]);

        var json = JsonSerializer.Serialize(envelope, Options);
        var again = JsonSerializer.Deserialize<Envelope>(json, Options)!;

        Assert.Equal("""{"note":"n","resource":{"resourceType":"Observation","status":"final"},"dose":{"value":1.50},"patients":[{"resourceType":"Patient","active":true}]}""", json);
        Assert.True(envelope.Resource.IsExactly(again.Resource));
        Assert.True(envelope.Dose!.IsExactly(again.Dose));
        Assert.True(envelope.Patients[0].IsExactly(Assert.Single(again.Patients)));
    }

    [Fact]
    public void Deserialize_BadContent_ThrowsWithEveryIssue()
    {
        var thrown = Assert.Throws<FhirJsonException>(() => JsonSerializer.Deserialize<Fhir.R4.Patient>("""{"resourceType":"Patient","x":1,"gender":7}""", Options));

        Assert.Equal(["JSON104", "JSON105"], thrown.Issues.Select(i => i.Code));
        Assert.Contains("Patient.x", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("JSON114", Assert.Throws<FhirJsonException>(() => JsonSerializer.Deserialize<Fhir.R4.Patient>("""{"resourceType":"Group"}""", Options)).Issues[0].Code);
    }

    [Fact]
    public void Deserialize_Tolerant_TellsOfItsWarnings()
    {
        var told = new List<JsonIssue>();
        var options = new JsonSerializerOptions().ForFhir(JsonReadOptions.Tolerant, told.AddRange);

        var patient = JsonSerializer.Deserialize<Fhir.R4.Patient>("""{"resourceType":"Patient","active":"true"}""", options)!;

        Assert.True(patient.Active?.Value);
        Assert.Equal("JSON120", Assert.Single(told).Code);
        Assert.Throws<ArgumentException>(() => new JsonSerializerOptions().ForFhir(JsonReadOptions.Tolerant));
    }

    [Fact]
    public void Serialize_DeepResource_IsWithinTheDepth()
    {
        var extension = new Fhir.R4.Extension { Url = "http://example.org", Value = new Fhir.R4.FhirString("x") };
        for (var i = 0; i < 55; i++)
            extension = new Fhir.R4.Extension { Url = "http://example.org", Extension = { extension } };
        var patient = new Fhir.R4.Patient { Extension = { extension } };

        Assert.True(patient.IsExactly(JsonSerializer.Deserialize<Fhir.R4.Patient>(JsonSerializer.Serialize(patient, Options), Options)));
    }

    [Fact]
    public void Serialize_APrimitiveAlone_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Fhir.R4.FhirString("x"), Options));
}

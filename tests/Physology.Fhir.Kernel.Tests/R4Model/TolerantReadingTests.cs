using System.Text;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>What tolerant reading takes, what it says of it, and where it stays an error.</summary>
public sealed class TolerantReadingTests
{
    [Theory]
    [InlineData("""{"resourceType":"Patient","active":"TRUE"}""", "JSON120 Patient.active", """{"resourceType":"Patient","active":true}""")]
    [InlineData("""{"resourceType":"Patient","birthDate":2026}""", "JSON120 Patient.birthDate", """{"resourceType":"Patient","birthDate":"2026"}""")]
    [InlineData("""{"resourceType":"Patient","gender":true}""", "JSON120 Patient.gender", """{"resourceType":"Patient","gender":"true"}""")]
    [InlineData("""{"resourceType":"Patient","multipleBirthInteger":"2"}""", "JSON120 Patient.multipleBirthInteger", """{"resourceType":"Patient","multipleBirthInteger":2}""")]
    [InlineData("""{"resourceType":"Observation","valueQuantity":{"value":"1.50"}}""", "JSON120 Observation.valueQuantity.value", """{"resourceType":"Observation","valueQuantity":{"value":1.50}}""")]
    [InlineData("""{"resourceType":"Patient","name":{"given":"Ada","family":"L"}}""", "JSON121 Patient.name|JSON121 Patient.name.given", """{"resourceType":"Patient","name":[{"family":"L","given":["Ada"]}]}""")]
    [InlineData("""{"resourceType":"Patient","name":[{"_given":{"id":"x"}}]}""", "JSON121 Patient.name[0].given", """{"resourceType":"Patient","name":[{"_given":[{"id":"x"}]}]}""")]
    [InlineData("""{"resourceType":"Patient","extension":{"url":"http://e.org/x","valueCode":"c"}}""", "JSON121 Patient.extension", """{"resourceType":"Patient","extension":[{"url":"http://e.org/x","valueCode":"c"}]}""")]
    [InlineData("""{"resourceType":"Patient","contained":{"resourceType":"Group","id":"g"}}""", "JSON121 Patient.contained", """{"resourceType":"Patient","contained":[{"resourceType":"Group","id":"g"}]}""")]
    [InlineData("""{"resourceType":"Patient","gender":["male" ],"maritalStatus": [ {"text":["x"]} ] , "active":true}""", "JSON122 Patient.gender|JSON122 Patient.maritalStatus|JSON122 Patient.maritalStatus[0].text",
        """{"resourceType":"Patient","active":true,"gender":"male","maritalStatus":{"text":"x"}}""")]
    [InlineData("""{"resourceType":"Patient","gender":" male\n"}""", "JSON123 Patient.gender", """{"resourceType":"Patient","gender":"male"}""")]
    [InlineData("""{"resourceType":"Patient","gender":null,"name":[],"maritalStatus":{ },"birthDate":"","contact":[{},{"gender":"male"},null],"active":true}""",
        "JSON111 Patient.gender|JSON108 Patient.name|JSON108 Patient.maritalStatus|JSON108 Patient.birthDate|JSON108 Patient.contact[0]|JSON111 Patient.contact[2]",
        """{"resourceType":"Patient","active":true,"contact":[{"gender":"male"}]}""")]
    [InlineData("""{"resourceType":"Patient","pronouns":[{"x":1}],"active":true}""", "JSON104 Patient.pronouns", """{"resourceType":"Patient","active":true}""")]
    public void Parse_OneMeaningOnly_IsTakenWithAWarning(string json, string issues, string expected)
    {
        var parsed = FhirJson.Parse<Fhir.R4.Resource>(json, JsonReadOptions.Tolerant);

        Assert.Equal(issues, string.Join('|', parsed.Issues.Select(i => $"{i.Code} {i.Path}")));
        Assert.All(parsed.Issues, i => Assert.Equal(JsonIssueSeverity.Warning, i.Severity));
        Assert.False(parsed.HasErrors);
        Assert.Equal(expected, FhirJson.WriteToString(parsed.Value!));
        Assert.True(FhirJson.Parse(json).HasErrors); // by the letter it is wrong
    }

    [Fact]
    public void Parse_NothingForAMember_IsNoMember()
    {
        var patient = FhirJson.Parse<Fhir.R4.Patient>("""{"resourceType":"Patient","gender":null,"maritalStatus":{},"birthDate":""}""", JsonReadOptions.Tolerant).Value!;

        Assert.Empty(patient.NamedChildren);
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient","gender":["male","female"]}""", "JSON105 Patient.gender")]
    [InlineData("""{"resourceType":"Patient","active":"yes"}""", "JSON105 Patient.active")]
    [InlineData("""{"resourceType":"Patient","active":1}""", "JSON105 Patient.active")]
    [InlineData("""{"resourceType":"Patient","multipleBirthInteger":"two"}""", "JSON105 Patient.multipleBirthInteger")]
    [InlineData("""{"resourceType":"Patient","multipleBirthInteger":"1."}""", "JSON105 Patient.multipleBirthInteger")]
    [InlineData("""{"resourceType":"Patient","birthDate":20260}""", "JSON120 Patient.birthDate|JSON107 Patient.birthDate")]
    [InlineData("""{"resourceType":"Patient","name":"Ada"}""", "JSON121 Patient.name|JSON105 Patient.name")]
    [InlineData("""{"resourceType":"Patient","maritalStatus":{"modifierExtension":[{"url":"u","valueCode":"c"}]}}""", "JSON104 Patient.maritalStatus.modifierExtension")]
    [InlineData("""{"resourceType":"Patient","id":"a","id":"b"}""", "JSON106 Patient.id")]
    [InlineData("""{"resourceType":"Patient","active":true,}""", "JSON100 Patient.active")]
    [InlineData("""{"resourceType":"Patient","active":True}""", "JSON100 Patient.active")]
    public void Parse_NoOneMeaning_StaysAnError(string json, string issues)
    {
        var parsed = FhirJson.Parse<Fhir.R4.Resource>(json, JsonReadOptions.Tolerant);

        Assert.True(parsed.HasErrors);
        Assert.Equal(issues, string.Join('|', parsed.Issues.Select(i => $"{i.Code} {i.Path}")));
    }
}

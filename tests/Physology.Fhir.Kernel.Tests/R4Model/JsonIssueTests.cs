using System.Text;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>Every problem of a text is named with its code and place, and none throws.</summary>
public sealed class JsonIssueTests
{
    [Theory]
    [InlineData("", "JSON100 $")]
    [InlineData("{", "JSON100 $")]
    [InlineData("nonsense", "JSON100 $")]
    [InlineData("""{"resourceType":"Patient"} x""", "JSON100 Patient")]
    [InlineData("""{"resourceType":"Patient","active":tru}""", "JSON100 Patient.active")]
    [InlineData("[]", "JSON101 $")]
    [InlineData("\"Patient\"", "JSON101 $")]
    [InlineData("""{"resourceType":"Patinet"}""", "JSON102 $.resourceType")]
    [InlineData("""{"resourceType":"Bundle","type":"batch","entry":[{"resource":{"resourceType":"Nope"}}]}""", "JSON102 Bundle.entry[0].resource.resourceType")]
    [InlineData("{}", "JSON103 $")]
    [InlineData("""{"id":"a"}""", "JSON103 $")]
    [InlineData("""{"resourceType":"Patient","contained":[{"id":"a"}]}""", "JSON103 Patient.contained[0]")]
    [InlineData("""{"resourceType":"Patient","birthdate":"2026"}""", "JSON104 Patient.birthdate")]
    [InlineData("""{"resourceType":"Patient","name":[{"x":{"y":[1,2]}}]}""", "JSON104 Patient.name[0].x")]
    [InlineData("""{"resourceType":"Patient","fhir_comments":["x"]}""", "JSON104 Patient.fhir_comments")]
    [InlineData("""{"resourceType":"Observation","valueMoney":{"value":1}}""", "JSON104 Observation.valueMoney")]
    [InlineData("""{"resourceType":"Patient","active":"true"}""", "JSON105 Patient.active")]
    [InlineData("""{"resourceType":"Patient","name":{"family":"x"}}""", "JSON105 Patient.name")]
    [InlineData("""{"resourceType":"Patient","name":["x"]}""", "JSON105 Patient.name[0]")]
    [InlineData("""{"resourceType":"Patient","name":[{"given":"Ada"}]}""", "JSON105 Patient.name[0].given")]
    [InlineData("""{"resourceType":"Patient","birthDate":2026}""", "JSON105 Patient.birthDate")]
    [InlineData("""{"resourceType":7}""", "JSON105 $.resourceType")]
    [InlineData("""{"resourceType":"Patient","id":"a","id":"b"}""", "JSON106 Patient.id")]
    [InlineData("""{"resourceType":"Patient","resourceType":"Patient"}""", "JSON106 Patient.resourceType")]
    [InlineData("""{"resourceType":"Patient","gender":"male","gend\u0065r":"male"}""", "JSON106 Patient.gender")]
    [InlineData("""{"resourceType":"Patient","birthDate":"2026-13"}""", "JSON107 Patient.birthDate")]
    [InlineData("""{"resourceType":"Patient","multipleBirthInteger":1.0}""", "JSON107 Patient.multipleBirthInteger")]
    [InlineData("""{"resourceType":"Patient","multipleBirthInteger":2147483648}""", "JSON107 Patient.multipleBirthInteger")]
    [InlineData("""{"resourceType":"Patient","photo":[{"size":-1}]}""", "JSON107 Patient.photo[0].size")]
    [InlineData("""{"resourceType":"Patient","gender":"\ud800"}""", "JSON107 Patient.gender")]
    [InlineData("""{"resourceType":"Patient","gender":""}""", "JSON108 Patient.gender")]
    [InlineData("""{"resourceType":"Patient","name":[ ]}""", "JSON108 Patient.name")]
    [InlineData("""{"resourceType":"Patient","name":[{"given":[]}]}""", "JSON108 Patient.name[0].given")]
    [InlineData("""{"resourceType":"Patient","maritalStatus":{ }}""", "JSON108 Patient.maritalStatus")]
    [InlineData("""{"resourceType":"Patient","_gender":{}}""", "JSON108 Patient.gender")]
    [InlineData("""{"resourceType":"Patient","_name":[{"id":"a"}]}""", "JSON109 Patient.name")]
    [InlineData("""{"resourceType":"Patient","name":[{"_id":{"id":"x"},"family":"f"}]}""", "JSON109 Patient.name[0].id")]
    [InlineData("""{"resourceType":"Patient","name":[{"given":["a","b"],"_given":[{"id":"x"}]}]}""", "JSON109 Patient.name[0].given")]
    [InlineData("""{"resourceType":"Patient","deceasedBoolean":true,"deceasedDateTime":"2026"}""", "JSON110 Patient.deceasedDateTime")]
    [InlineData("""{"resourceType":"Patient","gender":null}""", "JSON111 Patient.gender")]
    [InlineData("""{"resourceType":"Patient","name":[null]}""", "JSON111 Patient.name[0]")]
    [InlineData("""{"resourceType":"Patient","name":[{"given":["a",null]}]}""", "JSON111 Patient.name[0].given[1]")]
    [InlineData("""{"resourceType":"Patient","name":[{"given":["a",null],"_given":[{"id":"x"},null]}]}""", "JSON111 Patient.name[0].given[1]|JSON111 Patient.name[0].given[1]")]
    [InlineData("""{"resourceType":"Patient","active":1,"x":2,"gender":" y","name":[{"family":""}]}""",
        "JSON105 Patient.active|JSON104 Patient.x|JSON107 Patient.gender|JSON108 Patient.name[0].family")]
    public void Parse_BrokenText_IsReportedWithCodeAndPath(string json, string expected)
    {
        var parsed = FhirJson.Parse(json);

        Assert.Equal(expected, string.Join('|', parsed.Issues.Select(i => $"{i.Code} {i.Path}")));
        Assert.False(parsed.IsClean);
    }

    [Fact]
    public void Parse_ProblemInALaterLine_SaysLineAndColumn()
    {
        var parsed = FhirJson.Parse("{\n  \"resourceType\": \"Patient\",\n  \"name\": [{\"text\":\"Zoë\", \"gender\": 1}]\n}");

        var issue = Assert.Single(parsed.Issues);
        Assert.Equal((3, 27), (issue.Line, issue.Column));
    }

    [Fact]
    public void Parse_BrokenParts_KeepsTheRest()
    {
        var parsed = FhirJson.Parse<Fhir.R4.Patient>("""{"resourceType":"Patient","x":1,"deceasedBoolean":true,"deceasedDateTime":"2026","gender":"female"}""");

        Assert.Equal("female", parsed.Value?.Gender?.Value);
        Assert.True(Assert.IsType<Fhir.R4.FhirBoolean>(parsed.Value?.Deceased).Value);
    }

    [Fact]
    public void Parse_OtherTypeThanAskedFor_IsReported()
    {
        var parsed = FhirJson.Parse<Fhir.R4.Patient>("""{"resourceType":"Group"}""");

        Assert.Null(parsed.Value);
        Assert.Equal(JsonIssueCodes.OtherResourceType, Assert.Single(parsed.Issues).Code);
    }

    [Fact]
    public void Parse_BeyondALimit_IsReported()
    {
        var deep = """{"resourceType":"Patient","x":""" + new string('[', 200_000);
        var open = string.Concat(Enumerable.Repeat("""{"url":"a","extension":[""", 100));
        var nested = """{"resourceType":"Patient","extension":[""" + open + string.Concat(Enumerable.Repeat("]}", 100)) + "]}";
        var many = """{"resourceType":"Patient","a":1,"b":2,"c":3,"d":4}""";

        Assert.Equal([JsonIssueCodes.UnknownMember, JsonIssueCodes.TooDeep], Codes(FhirJson.Parse(deep)));
        Assert.Equal([JsonIssueCodes.TooDeep], Codes(FhirJson.Parse(nested)));
        Assert.Equal([JsonIssueCodes.TooLarge], Codes(FhirJson.Parse<Fhir.R4.Resource>(many, new JsonLimits(MaxBytes: 10))));
        Assert.Equal([JsonIssueCodes.UnknownMember, JsonIssueCodes.UnknownMember, JsonIssueCodes.TooManyIssues],
            Codes(FhirJson.Parse<Fhir.R4.Resource>(many, new JsonLimits(MaxIssues: 2))));
    }

    [Fact]
    public void Parse_NotUnicode_IsReported()
    {
        Assert.Equal([JsonIssueCodes.Syntax], Codes(FhirJson.Parse([(byte)'{', 0xFF, (byte)'}'])));
        Assert.Equal([JsonIssueCodes.Syntax], Codes(FhirJson.Parse("{\"\ud800\":1}")));
    }

    [Fact]
    public void Parse_ByteOrderMark_IsIgnored() =>
        Assert.True(FhirJson.Parse("\uFEFF{\"resourceType\":\"Patient\"}").IsClean);

    [Fact]
    public void Parse_EveryPrefixAndEveryChangedByte_NeverThrows()
    {
        var text = Encoding.UTF8.GetBytes("""
            {"resourceType":"Observation","id":"a","_id":{"id":"b"},"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"1-8"}]},
            "valueQuantity":{"value":1.50e1,"unit":"é"},"component":[{"code":{"text":"\u00e9"},"valueInteger":3}],"contained":[{"resourceType":"Patient","name":[{"given":["a",null],"_given":[null,{"id":"c"}]}]}]}
            """);

        for (var length = 0; length < text.Length; length++)
            Assert.False(FhirJson.Parse(text.AsSpan(0, length)).IsClean);
        foreach (var other in "{}[]\",:\\n0x_\u0001 ")
            for (var at = 0; at < text.Length; at++)
            {
                var changed = (byte[])text.Clone();
                changed[at] = (byte)other;
                var parsed = FhirJson.Parse(changed);
                if (parsed.IsClean)
                    Assert.Null(JsonComparison.Difference(changed, FhirJson.Write(parsed.Value!)));
            }
    }

    private static IEnumerable<string> Codes(ParseResult<Fhir.R4.Resource> result) => result.Issues.Select(i => i.Code);
}

using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Terminology.Definitions;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>Systems without a list of HL7's: by grammar or by a table of ours.</summary>
public sealed class KnownSystemsTests
{
    private static readonly TerminologyService Service = new(DefinitionStore.R4);

    [Theory]
    [InlineData("http://unitsofmeasure.org", "valid", "mm[Hg] kg/m2 N/cm2 Cel 10*3/uL {score} 1 % [degF]")]
    [InlineData("http://unitsofmeasure.org", "TX108", "mmHg KG/M2 foo kg//m kg/")]
    [InlineData("urn:ietf:bcp:13", "valid", "text/plain application/fhir+json image/svg+xml text/plain;charset=utf-8 application/vnd.ms-excel.sheet.macroEnabled.12 multipart/mixed;boundary=\"a;b\"")]
    [InlineData("urn:ietf:bcp:13", "TX108", "text text/ /plain text/plain/x text/pl@in text/plain; .text/plain text/plain;charset text/plain;a=\"b")]
    [InlineData("urn:ietf:rfc:3986", "valid", "http://hl7.org/fhir urn:oid:1.2.3 #a https://example.org/%C3%BC?a=b")]
    [InlineData("urn:ietf:rfc:3986", "TX108", "http://exämple.org a%2 a%zz <b>")]
    [InlineData("urn:ietf:bcp:47", "valid", "en EN en-GB zh-Hant zh-Hant-TW es-419 de-CH-1996 sl-rozaj-biske x-private en-x-klingon i-klingon zh-yue en-a-bbb-x-a-ccc qaa de-1996 ar-XB en-u-islamcal art-lojban sr-Latn-RS")]
    [InlineData("urn:ietf:bcp:47", "TX108", "e en- -en en-GB-GB engl$ en_GB de-1996-1996 en-a en-a-bb-a-cc x abcdefghi a-DE")]
    [InlineData("urn:ietf:bcp:47", "TX102", "en-UK xx de-Abcd en-ZY qq english")]
    [InlineData("urn:iso:std:iso:3166", "valid", "GB GBR 826 US BD")]
    [InlineData("urn:iso:std:iso:3166", "TX102", "UK gb ENG ZY 000")]
    [InlineData("urn:iso:std:iso:3166", "not checked TX203", "XK AA ZZ QMA 999")]
    [InlineData("urn:iso:std:iso:3166:-2", "not checked TX203", "GB-SCT US-CA FR-75")]
    [InlineData("urn:iso:std:iso:3166:-2", "TX108", "GB UK-SCT GB-SCOT gb-sct GB-")]
    [InlineData("urn:iso:std:iso:4217", "valid", "GBP EUR USD VES")]
    [InlineData("urn:iso:std:iso:4217", "valid TX107", "HRK ZWL")]
    [InlineData("urn:iso:std:iso:4217", "TX102", "STG gbp")]
    public void ValidateInSystem_KnownSystem_Answers(string system, string expected, string codes)
    {
        foreach (var code in codes.Split(' '))
        {
            Assert.Equal((code, expected), (code, Short(Service.ValidateInSystem(new(system, code)))));
        }
    }

    [Theory]
    [InlineData("http://hl7.org/fhir/ValueSet/ucum-units", "http://unitsofmeasure.org", "mm[Hg]", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/ucum-units", "http://unitsofmeasure.org", "mmHg", "TX108")]
    [InlineData("http://unitsofmeasure.org/vs", "http://unitsofmeasure.org", "kg", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/mimetypes|4.0.1", null, "text/plain", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/mimetypes|4.0.1", null, "text", "TX108")]
    [InlineData("http://hl7.org/fhir/ValueSet/all-languages", null, "en-GB", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/currencies|4.0.1", null, "GBP", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/currencies|4.0.1", null, "POUND", "TX101")]
    [InlineData("http://hl7.org/fhir/ValueSet/all-time-units", "http://unitsofmeasure.org", "min", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/all-time-units", "http://unitsofmeasure.org", "cm", "TX101")]
    [InlineData("http://hl7.org/fhir/ValueSet/all-distance-units", "http://unitsofmeasure.org", "cm", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/iso3166-1-3|4.0.1", "urn:iso:std:iso:3166", "GBR", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/iso3166-1-3|4.0.1", "urn:iso:std:iso:3166", "GB", "TX101")]
    [InlineData("http://hl7.org/fhir/ValueSet/jurisdiction|4.0.1", "urn:iso:std:iso:3166", "GB", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/jurisdiction|4.0.1", "urn:iso:std:iso:3166", "XK", "not checked TX203")]
    [InlineData("http://hl7.org/fhir/ValueSet/jurisdiction|4.0.1", "urn:iso:std:iso:3166", "UK", "TX101")]
    [InlineData("http://hl7.org/fhir/ValueSet/observation-status|4.0.1", null, "final", "valid")]
    [InlineData("http://hl7.org/fhir/ValueSet/observation-status|4.0.1", null, "done", "TX101")]
    [InlineData("http://hl7.org/fhir/ValueSet/observation-codes", "http://loinc.org", "4548-4", "not checked TX203")]
    [InlineData("http://hl7.org/fhir/ValueSet/clinical-findings", "http://snomed.info/sct", "22253000", "not checked TX203")]
    public void ValidateCode_ValueSetOfHl7_Answers(string valueSet, string? system, string code, string expected) =>
        Assert.Equal(expected, Short(Service.ValidateCode(valueSet, new(system, code))));

    [Theory]
    [InlineData("product-use-error", "valid TX105")] // R4's own
    [InlineData("hospital-aquired-infection", "valid")] // HL7 Terminology's later version
    [InlineData("unsafe-physical-environment", "valid")] // both
    [InlineData("nonsense", "wrong")]
    public void Code_OfASystemThatHl7HasChangedSinceR4_IsGoodInEitherVersion(string code, string expected)
    {
        const string System = "http://terminology.hl7.org/CodeSystem/adverse-event-category";

        Assert.Equal(expected == "wrong" ? "TX102" : expected, Short(Service.ValidateInSystem(new(System, code))));
        Assert.Equal(expected == "wrong" ? "TX101" : expected, Short(Service.ValidateCode("http://hl7.org/fhir/ValueSet/adverse-event-category", new(System, code))));
    }

    [Fact]
    public void ValidateInSystem_Country_HasItsName()
    {
        Assert.Equal("Bangladesh", Assert.IsType<CodeValidation.Valid>(Service.ValidateInSystem(new("urn:iso:std:iso:3166", "BD"))).Display);
        Assert.Equal("valid TX104", Short(Service.ValidateInSystem(new("urn:iso:std:iso:3166", "BD", Display: "Australia"))));
        Assert.Equal("valid", Short(Service.ValidateInSystem(new("urn:iso:std:iso:3166", "US", Display: "United States of America (the)"))));
    }
}

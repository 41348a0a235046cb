using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class SlicingCheckTests
{
    [Fact]
    public void Slicing_Open_CountsTheSlices()
    {
        Assert.Equal(["VAL301 Patient"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:b","value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"}],"ordered":false,"rules":"open"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":1,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"}"""));
        Assert.Equal(["VAL302 Patient"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:a","value":"1"},{"system":"urn:a","value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"}],"ordered":false,"rules":"open"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":1,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"}"""));
        Assert.Equal([], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:b","value":"1"},{"system":"urn:a","value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"}],"ordered":false,"rules":"open"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":1,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"}"""));
    }

    [Fact]
    public void Slicing_Closed_RefusesOthers()
    {
        Assert.Equal(["VAL308 Patient.identifier[1]"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:a","value":"1"},{"system":"urn:b","value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"}],"ordered":false,"rules":"closed"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":0,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"}"""));
    }

    [Fact]
    public void Slicing_OpenAtEnd_RefusesOthersBefore()
    {
        Assert.Equal(["VAL326 Patient.identifier[0]"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:b","value":"1"},{"system":"urn:a","value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"}],"ordered":false,"rules":"openAtEnd"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":0,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"}"""));
        Assert.Equal([], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:a","value":"1"},{"system":"urn:b","value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"}],"ordered":false,"rules":"openAtEnd"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":0,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"}"""));
    }

    [Fact]
    public void Slicing_Ordered_RefusesAnotherOrder()
    {
        Assert.Equal(["VAL326 Patient.identifier[1]"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:b","value":"1"},{"system":"urn:a","value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"}],"ordered":true,"rules":"open"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":0,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"},{"id":"Patient.identifier:b","path":"Patient.identifier","sliceName":"b","min":0,"max":"1"},{"id":"Patient.identifier:b.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:b"}"""));
    }

    [Fact]
    public void Slicing_Default_TakesTheRest()
    {
        Assert.Equal(["VAL302 Patient"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:a","value":"1"},{"system":"urn:b","value":"1"},{"system":"urn:c","value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"}],"ordered":false,"rules":"closed"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":0,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"},{"id":"Patient.identifier:@default","path":"Patient.identifier","sliceName":"@default","min":0,"max":"1"}"""));
    }

    [Fact]
    public void Slicing_BySeveralDiscriminators_NeedsAll()
    {
        Assert.Equal(["VAL301 Patient"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:a","use":"old","value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"},{"type":"value","path":"use"}],"ordered":false,"rules":"open"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":1,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"},{"id":"Patient.identifier:a.use","path":"Patient.identifier.use","min":1,"fixedCode":"usual"}"""));
    }

    [Fact]
    public void Slicing_ByExistence_TellsThemApart()
    {
        Assert.Equal(["VAL301 Patient"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"value":"1"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"exists","path":"system"}],"rules":"open"}},{"id":"Patient.identifier:known","path":"Patient.identifier","sliceName":"known","min":1},{"id":"Patient.identifier:known.system","path":"Patient.identifier.system","min":1}"""));
    }

    [Fact]
    public void Slicing_ByTypeOfTheTarget_FollowsTheReference()
    {
        Assert.Equal(["VAL302 Observation"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"performer":[{"reference":"Practitioner/1"},{"reference":"Organization/1"}]}""", "Observation", """{"id":"Observation.performer","path":"Observation.performer","slicing":{"discriminator":[{"type":"type","path":"resolve()"}],"rules":"open"}},{"id":"Observation.performer:org","path":"Observation.performer","sliceName":"org","max":"0","type":[{"code":"Reference","targetProfile":["http://hl7.org/fhir/StructureDefinition/Organization"]}]}"""));
    }

    [Fact]
    public void Slicing_ByProfile_AsksTheProfile()
    {
        Assert.Equal(["VAL301 Bundle"], Checked.Errors("""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:b7b795c0-9343-41b4-910b-361c93d5497c","resource":{"resourceType":"Patient","active":true}}]}""", "Bundle", """{"id":"Bundle.entry","path":"Bundle.entry","slicing":{"discriminator":[{"type":"profile","path":"resource"}],"rules":"open"}},{"id":"Bundle.entry:named","path":"Bundle.entry","sliceName":"named","min":1},{"id":"Bundle.entry:named.resource","path":"Bundle.entry.resource","type":[{"code":"Patient","profile":["https://example.org/StructureDefinition/p"]}]}""", """{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/p","name":"P","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient.name","path":"Patient.name","min":1}]}}"""));
    }

    [Fact]
    public void Slicing_Reslices_AreCountedWithinTheirSlice()
    {
        Assert.Equal(["VAL302 Patient"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:a","use":"old","value":"1"},{"system":"urn:a","use":"old","value":"2"}]}""", "Patient", """{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"system"}],"ordered":false,"rules":"open"}},{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","slicing":{"discriminator":[{"type":"value","path":"use"}],"rules":"open"},"min":0,"max":"*"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:a"},{"id":"Patient.identifier:a/old","path":"Patient.identifier","sliceName":"a/old","min":0,"max":"1"},{"id":"Patient.identifier:a/old.use","path":"Patient.identifier.use","min":1,"fixedCode":"old"}"""));
    }
}

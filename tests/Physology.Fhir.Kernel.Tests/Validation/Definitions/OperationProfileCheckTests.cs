using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Definitions;

public sealed class OperationProfileCheckTests
{
    [Fact]
    public void Operation_WithAnotherCardinalityThanItsProfile_IsFound()
    {
        Assert.Equal(["VAL373 OperationDefinition.parameter[0]"], Checked.ErrorsWith("""{"resourceType":"OperationDefinition","url":"https://example.org/op","name":"Op","status":"active","kind":"operation","code":"op","system":true,"type":false,"instance":false,"inputProfile":"https://example.org/StructureDefinition/in","parameter":[{"name":"a","use":"in","min":0,"max":"*","type":"string"}]}""", """{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/in","name":"In","status":"active","kind":"resource","abstract":false,"type":"Parameters","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Parameters","derivation":"constraint","differential":{"element":[{"id":"Parameters.parameter","path":"Parameters.parameter","slicing":{"discriminator":[{"type":"value","path":"name"}],"rules":"open"}},{"id":"Parameters.parameter:a","path":"Parameters.parameter","sliceName":"a","min":1,"max":"1"},{"id":"Parameters.parameter:a.name","path":"Parameters.parameter.name","fixedString":"a"}]}}"""));
    }
}

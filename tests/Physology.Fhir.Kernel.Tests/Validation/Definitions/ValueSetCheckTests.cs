using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Definitions;

public sealed class ValueSetCheckTests
{
    [Fact]
    public void ValueSet_CodeThatItsSystemHasNot_IsFound()
    {
        Assert.Equal(["VAL344 ValueSet.compose.include[0].concept[1]"], Checked.Errors("""{"resourceType":"ValueSet","url":"https://example.org/vs","name":"X","status":"active","compose":{"include":[{"system":"http://hl7.org/fhir/observation-status","concept":[{"code":"final"},{"code":"none"}]}]}}"""));
    }

    [Fact]
    public void ValueSet_NamedWhereASystemBelongs_IsFound()
    {
        Assert.Equal(["VAL348 ValueSet.compose.include[0].system"], Checked.Errors("""{"resourceType":"ValueSet","url":"https://example.org/vs","name":"X","status":"active","compose":{"include":[{"system":"http://hl7.org/fhir/ValueSet/observation-status"}]}}"""));
    }
}

using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class CanonicalTargetCheckTests
{
    [Fact]
    public void Canonical_OfAnotherType_IsFound()
    {
        Assert.Equal(["VAL348 QuestionnaireResponse.questionnaire"], Checked.Errors("""{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"http://hl7.org/fhir/ValueSet/observation-status"}"""));
    }

    [Fact]
    public void Canonical_Unknown_IsNoError()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://example.org/Questionnaire/1"}"""));
    }
}

using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc;

public sealed class PopulateParametersTests
{
    private const string Canonical = """{"name":"questionnaire","valueCanonical":"https://example.org/Questionnaire/q|1"}""";

    [Theory]
    [InlineData("""{"name":"questionnaire","valueCanonical":"https://example.org/Questionnaire/q|1"}""", typeof(QuestionnaireSource.ByCanonical))]
    [InlineData("""{"name":"questionnaire","valueUri":"https://example.org/Questionnaire/q|1"}""", typeof(QuestionnaireSource.ByCanonical))]
    [InlineData("""{"name":"questionnaire","valueReference":{"reference":"Questionnaire/q"}}""", typeof(QuestionnaireSource.ByReference))]
    [InlineData("""{"name":"questionnaireRef","valueReference":{"reference":"Questionnaire/q"}}""", typeof(QuestionnaireSource.ByReference))]
    [InlineData("""{"name":"questionnaire","resource":{"resourceType":"Questionnaire","status":"draft"}}""", typeof(QuestionnaireSource.Given))]
    [InlineData("""{"name":"identifier","valueIdentifier":{"system":"urn:s","value":"v"}}""", typeof(QuestionnaireSource.ByIdentifier))]
    public void Read_EachWayToNameTheQuestionnaire_IsUnderstood(string parameter, Type expected)
    {
        var input = Accepted(parameter);

        Assert.IsType(expected, input.Questionnaire);
        Assert.Empty(input.Report.Issues);
    }

    [Fact]
    public void Read_SubjectContextAndLocal_AreTaken()
    {
        var input = Accepted(
            Canonical,
            """{"name":"subject","valueReference":{"reference":"Patient/p"}}""",
            """{"name":"context","part":[{"name":"name","valueString":"patient"},{"name":"content","resource":{"resourceType":"Patient","id":"p"}}]}""",
            """{"name":"launchContext","part":[{"name":"name","valueString":"user"},{"name":"content","valueReference":{"reference":"Practitioner/u"}},{"name":"content","valueReference":{"reference":"PractitionerRole/r"}}]}""",
            """{"name":"local","valueBoolean":true}""");

        Assert.Equal("Patient/p", input.Subject!.Reference!.Value);
        Assert.Equal(["patient", "user"], input.Context.Select(c => c.Name));
        Assert.IsType<R4.Patient>(Assert.Single(input.Context[0].Resources));
        Assert.Equal(["Practitioner/u", "PractitionerRole/r"], input.Context[1].References.Select(r => r.Reference!.Value));
        Assert.True(input.Local);
    }

    [Fact]
    public void ToRequest_WithoutLocal_MakesNoQueries()
    {
        var server = new TestServer();

        Assert.Null(Accepted(Canonical).ToRequest(server, TimeProvider.System).Queries);
        Assert.Same(server, Accepted(Canonical, """{"name":"local","valueBoolean":true}""").ToRequest(server, TimeProvider.System).Queries);
    }

    [Theory]
    [InlineData]
    [InlineData("""{"name":"questionnaire","valueInteger":1}""")]
    [InlineData("""{"name":"questionnaire","resource":{"resourceType":"Patient"}}""")]
    [InlineData(Canonical, Canonical)]
    [InlineData(Canonical, """{"name":"identifier","valueIdentifier":{"value":"v"}}""")]
    [InlineData(Canonical, """{"name":"subject","valueString":"Patient/p"}""")]
    [InlineData(Canonical, """{"name":"local","valueString":"true"}""")]
    [InlineData(Canonical, """{"valueBoolean":true}""")]
    [InlineData(Canonical, """{"name":"context","part":[{"name":"name","valueString":"patient"}]}""")]
    [InlineData(Canonical, """{"name":"context","part":[{"name":"content","resource":{"resourceType":"Patient"}}]}""")]
    [InlineData(Canonical, """{"name":"context","part":[{"name":"name","valueString":"patient"},{"name":"content","valueString":"Patient/p"}]}""")]
    [InlineData(Canonical, """{"name":"context","part":[{"name":"name","valueString":"a"},{"name":"content","resource":{"resourceType":"Patient"}}]}""", """{"name":"context","part":[{"name":"name","valueString":"a"},{"name":"content","resource":{"resourceType":"Patient"}}]}""")]
    public void Read_ParameterThatIsMissingTwiceOrOfAnotherType_IsRefused(params string[] parameters)
    {
        var refused = Assert.IsType<OperationInput<PopulateInput>.Refused>(PopulateParameters.Read(Parameters(parameters), false));

        Assert.Contains(refused.Report.Issues, i => i.Code.Value == "SDC413");
    }

    [Fact]
    public void Read_OnAnInstance_IgnoresWhatNamesAnotherQuestionnaire()
    {
        var input = Assert.IsType<OperationInput<PopulateInput>.Accepted>(PopulateParameters.Read(Parameters(Canonical, """{"name":"unknown","valueString":"x"}"""), true)).Value;

        Assert.Null(input.Questionnaire);
        Assert.Equal(["SDC414", "SDC414"], input.Report.Issues.Select(i => i.Code.Value));
    }

    [Fact]
    public async Task Write_Outcome_HasResponseAndIssues()
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>("""{"resourceType":"Questionnaire","url":"https://example.org/Questionnaire/q","status":"draft","item":[{"linkId":"a","type":"string"}]}""").Value!;
        var clean = await QuestionnairePopulator.PopulateAsync(questionnaire, new PopulateRequest(), TestContext.Current.CancellationToken);
        questionnaire.Url = null;
        var withIssues = await QuestionnairePopulator.PopulateAsync(questionnaire, new PopulateRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(["response"], PopulateParameters.Write(clean).Parameter.Select(p => p.Name!.Value));
        Assert.Equal(["response", "issues"], PopulateParameters.Write(withIssues).Parameter.Select(p => p.Name!.Value));
        Assert.Throws<ArgumentException>(() => PopulateParameters.Write(new PopulateOutcome(null, clean.Report)));
    }

    private static PopulateInput Accepted(params string[] parameters) => Assert.IsType<OperationInput<PopulateInput>.Accepted>(PopulateParameters.Read(Parameters(parameters), false)).Value;

    private static R4.Parameters Parameters(params string[] parameters) =>
        FhirJson.Parse<R4.Parameters>($$"""{"resourceType":"Parameters"{{(parameters.Length > 0 ? $",\"parameter\":[{string.Join(',', parameters)}]" : "")}}}""").Value!;
}

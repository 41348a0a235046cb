using System.Net;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Web.Tests.FhirOperations;

public sealed class ExtractOverHttpTests(OperationsService running) : IClassFixture<OperationsService>
{
    private const string Address = "/fhir/QuestionnaireResponse/$extract";
    private const string Own = """{"resourceType":"Questionnaire","url":"https://clinic.example/q","version":"1","status":"active","item":[{"linkId":"a","text":"Weight","type":"decimal","code":[{"system":"http://loinc.org","code":"29463-7"}],"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract","valueBoolean":true}]}]}""";
    private const string Answer = """{"resourceType":"QuestionnaireResponse","questionnaire":"https://clinic.example/q|1","status":"completed","subject":{"reference":"Patient/1"},"authored":"2026-01-01","item":[{"linkId":"a","answer":[{"valueDecimal":70.5}]}]}""";

    [Fact]
    public async Task Extract_ResponseToTheGuides_IsATransaction()
    {
        var response = Sources.Example("QuestionnaireResponse-follow-up-response-june.json");

        var bare = await running.AskAsync(Address, response);
        var named = await running.AskAsync(Address, Parameters($$"""{"name":"questionnaire-response","resource":{{response}}}"""));

        Assert.Equal(HttpStatusCode.OK, bare.Status);
        Assert.Equal("transaction", Transaction(bare).Type?.Value);
        Assert.NotEmpty(Transaction(bare).Entry);
        Assert.Equal(FhirJson.WriteToString(Transaction(bare)), FhirJson.WriteToString(Transaction(named)));
    }

    [Fact]
    public async Task Extract_WithItsQuestionnaire_UsesIt()
    {
        var answer = await running.AskAsync(Address, Parameters($$"""{"name":"questionnaire-response","resource":{{Answer}}},{"name":"questionnaire","resource":{{Own}}}"""));

        var observation = Assert.IsType<R4.Observation>(Assert.Single(Transaction(answer).Entry).Resource);
        Assert.Equal("29463-7", observation.Code?.Coding[0].Code?.Value);
        Assert.Equal(70.5m, (observation.Value as R4.Quantity)?.Value?.Value);
    }

    [Fact]
    public async Task Extract_QuestionnaireThatIsNotHere_SaysHowToSendIt()
    {
        var answer = await running.AskAsync(Address, Answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("SDC412", answer.Errors);
    }

    [Fact]
    public async Task Extract_ResponseThatIsNotValid_IsRefusedWithThePlace()
    {
        var bad = Answer.Replace("70.5", "\"heavy\"", StringComparison.Ordinal);

        var answer = await running.AskAsync(Address, Parameters($$"""{"name":"questionnaire","resource":{{Own}}},{"name":"questionnaire-response","resource":{{bad}}}"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Contains(answer.Outcome.Issue, i => i.Expression.Exists(e => e.Value!.StartsWith("QuestionnaireResponse.item[0].answer[0]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Extract_InProgress_IsRefused()
    {
        var answer = await running.AskAsync(Address, Parameters($$"""{"name":"questionnaire-response","resource":{{Answer.Replace("completed", "in-progress", StringComparison.Ordinal)}}},{"name":"questionnaire","resource":{{Own}}}"""));

        Assert.Equal("SDC401", Assert.Single(answer.Errors));
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("""{"resourceType":"Parameters","parameter":[{"name":"questionnaire-response","valueString":"x"}]}""")]
    [InlineData("""{"resourceType":"Parameters","parameter":[{"name":"questionnaire-response","resource":{"resourceType":"Patient"}}]}""")]
    public async Task Extract_WithoutAResponse_Is400(string body)
    {
        var answer = await running.AskAsync(Address, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(Assert.Single(answer.Errors), (string[])["OPS400", "SDC413"]);
    }

    [Fact]
    public async Task Extract_QuestionnaireThatIsNotValid_IsRefused()
    {
        var answer = await running.AskAsync(Address, Parameters($$"""{"name":"questionnaire-response","resource":{{Answer}}},""" + """{"name":"questionnaire","resource":{"resourceType":"Questionnaire"}}"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("VAL301", answer.Errors);
    }

    private static R4.Bundle Transaction(FhirResult result) =>
        Assert.IsType<R4.Bundle>(Assert.IsType<R4.Parameters>(result.Resource).Parameter.Find(p => p.Name?.Value == "return")?.Resource);

    private static string Parameters(string parameters) => $$"""{"resourceType":"Parameters","parameter":[{{parameters}}]}""";
}

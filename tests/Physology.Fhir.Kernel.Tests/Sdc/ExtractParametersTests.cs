using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc;

public sealed class ExtractParametersTests
{
    private const string Response = """{"name":"questionnaire-response","resource":{"resourceType":"QuestionnaireResponse","status":"completed"}}""";

    [Fact]
    public void Read_ResponseAndQuestionnaire_AreTaken()
    {
        var input = Assert.IsType<OperationInput<ExtractInput>.Accepted>(Read(false, Response, """{"name":"questionnaire","resource":{"resourceType":"Questionnaire","status":"draft"}}""")).Value;

        Assert.NotNull(input.Response);
        Assert.IsType<QuestionnaireSource.Given>(input.Questionnaire);
        Assert.Empty(input.Report.Issues);
    }

    [Theory]
    [InlineData]
    [InlineData(Response, Response)]
    [InlineData("""{"name":"questionnaire-response","resource":{"resourceType":"Patient"}}""")]
    [InlineData("""{"name":"questionnaire-response","valueString":"x"}""")]
    [InlineData(Response, """{"name":"questionnaire","valueBoolean":true}""")]
    public void Read_WithoutOneResponse_IsRefused(params string[] parameters) =>
        Assert.Contains(Assert.IsType<OperationInput<ExtractInput>.Refused>(Read(false, parameters)).Report.Issues, i => i.Code.Value == "SDC413");

    [Fact]
    public void Read_OnAnInstance_NeedsNoResponseAndIgnoresOne()
    {
        Assert.Empty(Assert.IsType<OperationInput<ExtractInput>.Accepted>(Read(true)).Value.Report.Issues);
        var input = Assert.IsType<OperationInput<ExtractInput>.Accepted>(Read(true, Response)).Value;

        Assert.Null(input.Response);
        Assert.Equal("SDC414", Assert.Single(input.Report.Issues).Code.Value);
    }

    [Theory]
    [InlineData(0, 0, "issues")]
    [InlineData(1, 0, "return")]
    [InlineData(1, 1, "return issues")]
    public void Write_Result_SaysWhatThereIs(int entries, int issues, string expected)
    {
        var bundle = new R4.Bundle { Type = "transaction" };
        bundle.Entry.AddRange(Enumerable.Range(0, entries).Select(_ => new R4.Bundle.EntryComponent()));
        var report = new ValidationReport([.. Enumerable.Range(0, issues).Select(_ => new ValidationIssue(SdcIssueCodes.NothingToExtract, IssueSeverity.Warning, "Questionnaire", "Nothing."))]);

        Assert.Equal(expected, string.Join(' ', ExtractParameters.Write(new ExtractionResult(bundle, null, report)).Parameter.Select(p => p.Name!.Value)));
        Assert.Throws<ArgumentException>(() => ExtractParameters.Write(new ExtractionResult(null, null, report)));
    }

    private static OperationInput<ExtractInput> Read(bool isInstance, params string[] parameters) => ExtractParameters.Read(
        FhirJson.Parse<R4.Parameters>($$"""{"resourceType":"Parameters"{{(parameters.Length > 0 ? $",\"parameter\":[{string.Join(',', parameters)}]" : "")}}}""").Value!, isInstance);
}

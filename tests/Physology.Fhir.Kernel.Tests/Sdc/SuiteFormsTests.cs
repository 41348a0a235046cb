using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Sdc.FormTexts;

namespace Physology.Fhir.Kernel.Tests.Sdc;

/// <summary>Questionnaires that others wrote: what is expected is what SDC says of them, read by hand.</summary>
public sealed class SuiteFormsTests
{
    private const string Anna = """{"resourceType":"Patient","id":"p1","name":[{"given":["Anna"],"family":"Smith"}],"gender":"female","birthDate":"1980-02-03"}""";

    public static TheoryData<string> Files =>
        Suites.TryFind("questionnaires") is { } folder ? [.. Directory.EnumerateFiles(folder, "*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)] : ["(absent)"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task PopulateAndCalculate_EveryForm_GivesAResponseOrSaysWhyNot(string file)
    {
        var questionnaire = Read(file);
        var outcome = await QuestionnairePopulator.PopulateAsync(questionnaire, new PopulateRequest { Context = [Context("patient", Anna)], Queries = new TestServer { Otherwise = new R4.Bundle { Type = "searchset" } } }, TestContext.Current.CancellationToken);

        if (outcome.Response is null)
        {
            Assert.Contains(outcome.Report.Issues, i => i.Code.Value == "SDC423");
            return;
        }

        var calculated = ResponseCalculator.Calculate(outcome.Response, questionnaire);
        Assert.True(FhirJson.Parse<R4.QuestionnaireResponse>(FhirJson.Write(outcome.Response)).IsClean);
        Assert.True(FhirJson.Parse<R4.QuestionnaireResponse>(FhirJson.Write(calculated.Response)).IsClean);
        Assert.DoesNotContain(outcome.Report.Issues, i => i.Code.Value is "SDC406" or "SDC420");

        outcome.Response.Status = "completed";
        var extracted = ResponseExtractor.Extract(outcome.Response, questionnaire);
        Assert.Equal(extracted.Report.IsConformant, extracted.Bundle is not null);
    }

    [Theory]
    [InlineData("extractObsCode-test.R4.json", """{"linkId":"713489323649","item":[{"linkId":"131986609253","answer":[{"valueInteger":6}]},{"linkId":"131986609254","answer":[{"valueInteger":7}]},{"linkId":"131135528431","answer":[{"valueBoolean":true}]}]},{"linkId":"232614860805","item":[{"linkId":"596094357940","answer":[{"valueCoding":{"code":"answer2"}}]},{"linkId":"131135528432","answer":[{"valueBoolean":true}]}]}""",
        "code1=7 code5=true code2+code3=answer2 code6=true", "")]
    [InlineData("multipleCodes.json", """{"linkId":"/29463-7","answer":[{"valueDecimal":70.5}]},{"linkId":"2","answer":[{"valueDecimal":71}]},{"linkId":"3","answer":[{"valueDecimal":72}]}""",
        "example+29463-7=70.5kg example+29463-7=71kg", "")] // the third is marked not to be
    [InlineData("q-with-obs-extract-valueCode-with-repeatable-parents.json", """{"linkId":"parentRepeatableItem","answer":[{"valueString":"A","item":[{"linkId":"childItem1","answer":[{"valueQuantity":{"value":120,"code":"mm[Hg]"}}]},{"linkId":"childItem2","answer":[{"valueQuantity":{"value":80,"code":"mm[Hg]"}}]}]},{"valueString":"B","item":[{"linkId":"childItem1","answer":[{"valueQuantity":{"value":130,"code":"mm[Hg]"}}]}]}]}""",
        "8532-0=A[8478-0=120mm[Hg],8462-7=80mm[Hg]] 8532-0=B[8478-0=130mm[Hg]]", "")]
    [InlineData("q-with-obs-extract-valueCode-with-no-extractable-parent.json", """{"linkId":"1","item":[{"linkId":"1.1","answer":[{"valueQuantity":{"value":120}}]}]}""", null, "SDC410")]
    [InlineData("questionnaire-extract-template-root-level.json", """{"linkId":"height","answer":[{"valueDecimal":1.8}]}""", "=180.0cm", "")]
    [InlineData("questionnaire-extract-template-with-allocateId-on-repeating-item.json", """{"linkId":"obs","item":[{"linkId":"height","answer":[{"valueDecimal":1.8},{"valueDecimal":1.7}]}]}""", " ", "")]
    [InlineData("questionnaire-extract-template-with-subextensions.json", """{"linkId":"obs","item":[{"linkId":"height","answer":[{"valueDecimal":1.8}]}]}""", null, "SDC408")] // urn:uuid:… is no id
    public void Extract_FormWithExtraction_IsWhatItSays(string file, string items, string? expected, string codes)
    {
        var result = ResponseExtractor.Extract(FhirJson.Parse<R4.QuestionnaireResponse>($$"""{"resourceType":"QuestionnaireResponse","status":"completed","item":[{{items}}]}""").Value!, Read(file));

        Assert.Equal(codes, string.Join(' ', result.Report.Issues.Select(i => i.Code.Value).Distinct()));
        Assert.Equal(expected, result.Bundle is null ? null : string.Join(' ', result.Bundle.Entry.Select(e => (R4.Observation)e.Resource!).Select(o => Observed(o.Code, o.Value)
            + (o.Component.Count > 0 ? $"[{string.Join(',', o.Component.Select(c => Observed(c.Code, c.Value)))}]" : ""))));
    }

    [Theory]
    [InlineData("questionnaire-initialExpression.json", "/type-integer=123 /type-string=abc123 repeating-string=aaa|bbb repeating-open-choice=aaa|bbb repeating-open-choice-coding=g|b repeating-choice=g|b", "")]
    [InlineData("questionnaire-initialExpression-2values.json", "mae4(mae4.1(answersFromParentQR=Blue|Green))", "")]
    [InlineData("questionnaire-initialx.json", "/type-boolean=true /type-integer=123 /type-decimal=123.45 /type-string=abc123 /type-date=2019-09-03 /type-dateTime=2015-02-07T13:28:17-05:00 /type-time=13:28:17 /type-choice=c2 /type-open-choice=User typed answer /type-choice-m=c1|c3 /type-open-choice-m=c1|c3|User typed answer a|User typed answer b", "")]
    [InlineData("questionnaire-answerOption.initialSelected.json", "/type-choice-is=c1 /type-open-choice-is=c01 /type-choice-m-2is=c1|c2 /type-choice-m-2is-2iv=c3|c4|c1|c2 /type-open-choice-m-2is=c1|c2 /type-open-choice-m-2is-2iv=c3|User typed answer a|c1|c2", "SDC421 SDC421")] // two items that hold one have two initial values
    [InlineData("q-with-multiple-initial-values-and-child-items.json", "parent-decimal=10.5[child-string=child value]|2[child-string=child value]", "")]
    [InlineData("q-with-contained-valueset-with-itemWeight.json", "link-1(link-1.1(link-1.1.2=some-code-1)) link-2=1 link-3=1", "")]
    [InlineData("expression-on-data-from-prepopulation.json", "p1(p1.6=Efficacy of immunotherapy for skin cancer p1.9=P20000000)", "SDC403 SDC403 SDC403")] // the others read valueCoding; one of the four is not enabled
    [InlineData("fhirpath-expression-on-repeating-items.R4.json", "p1(p1.10(ExternalDataFor_p1.10.1.1=NIH|Immunotherapy Industry Association))", "SDC403 SDC403")]
    [InlineData("questionnaire-calculatedExpression.json", "/type-integer=123 /type-string=abc123 repeating-open-choice-coding=b|g repeating-choice=b|g", "")]
    [InlineData("errorMessagesDemo.json", "q4=", "SDC405 SDC405 SDC405")] // two values each for items that hold one
    [InlineData("ussg-fhp.json", "/54126-8(/54126-8/54125-0=Anna Smith)", "SDC421")] // LOINC's answers have no code female
    [InlineData("fhir-context-q.json", "/54126-8(/54126-8/54125-0=Anna Smith /54126-8/21112-8=1980-02-03)", "SDC421")]
    public async Task Populate_FormWithInitialValues_IsWhatItSays(string file, string expected, string codes)
    {
        var questionnaire = Read(file);
        var isAboutPatient = questionnaire.Extension.Exists(e => e.Url!.Value!.EndsWith("launchContext", StringComparison.Ordinal));

        var outcome = await QuestionnairePopulator.PopulateAsync(
            questionnaire, new PopulateRequest { Context = isAboutPatient ? [Context("patient", Anna)] : [], Queries = new TestServer { Otherwise = new R4.Bundle { Type = "searchset" } } }, TestContext.Current.CancellationToken);

        Assert.Equal(expected, Answered(outcome.Response!));
        Assert.Equal(codes, string.Join(' ', outcome.Report.Issues.Select(i => i.Code.Value).Where(c => c is not "SDC412")));
    }

    [Theory]
    [InlineData("calculatedExpression-on-boolean-item.json", """{"linkId":"weight","answer":[{"valueDecimal":100.5}]}""", "weight=100.5 overweight=true")]
    [InlineData("calculatedExpression-on-boolean-item.json", """{"linkId":"weight","answer":[{"valueDecimal":100}]}""", "weight=100 overweight=false")]
    [InlineData("calculatedListAnwers.json", """{"linkId":"inputList","answer":[{"valueCoding":{"code":"b","display":"blue"}},{"valueCoding":{"code":"g","system":"colors"}}]}""", "inputList=b|g singleSelectOutput(calculatedAnswer=b) multiSelectOutput(calculatedAnswers=b|g)")]
    [InlineData("questionnaire-calculatedExpression.json", """{"linkId":"string-to-split","answer":[{"valueString":"ab"}]},{"linkId":"oneCoding","answer":[{"valueCoding":{"display":"Yes"}}]},{"linkId":"repeating-group","item":[{"linkId":"non-repeating-q","answer":[{"valueString":"xy"}]}]},{"linkId":"repeating-group","item":[{"linkId":"non-repeating-q","answer":[{"valueString":"z"}]}]}""",
        "/type-integer=123 /type-string=abc123 string-to-split=ab repeating-string=a|b repeating-open-choice=a|b repeating-open-choice-from-string=a|b oneCoding=Yes repeating-open-choice-coding=b repeating-choice=b repeating-group(non-repeating-q=xy repeating-q-in-repeating-group=x|y) repeating-group(non-repeating-q=z repeating-q-in-repeating-group=z)")]
    [InlineData("q-with-contained-valueset-with-itemWeight.json", """{"linkId":"link-1","item":[{"linkId":"link-1.1","item":[{"linkId":"link-1.1.1","answer":[{"valueCoding":{"system":"some-system-2","code":"some-code-2"}}]},{"linkId":"link-1.1.2","answer":[{"valueCoding":{"system":"some-system-2","code":"some-code-1"}}]}]}]}""",
        "link-1(link-1.1(link-1.1.1=some-code-2 link-1.1.2=some-code-1)) link-2=30")]
    public void Calculate_FormWithTotals_IsWhatItSays(string file, string items, string expected)
    {
        var result = ResponseCalculator.Calculate(FhirJson.Parse<R4.QuestionnaireResponse>($$"""{"resourceType":"QuestionnaireResponse","status":"completed","item":[{{items}}]}""").Value!, Read(file));

        Assert.Equal(expected, Answered(result.Response));
        Assert.Empty(result.Report.Issues);
    }

    private static string Observed(R4.CodeableConcept? code, R4.DataType? value) => string.Join('+', code?.Coding.Select(c => c.Code!.Value) ?? []) + value switch
    {
        R4.PrimitiveType primitive => "=" + primitive.ValueText,
        R4.CodeableConcept concept => "=" + concept.Coding[0].Code!.Value,
        R4.Quantity quantity => $"={quantity.Value!.ValueText}{quantity.Code?.Value}",
        _ => "",
    };

    private static string Answered(R4.QuestionnaireResponse response)
    {
        var copy = (R4.QuestionnaireResponse)response.DeepCopy();
        Prune(copy.Item);
        return Text(copy);
    }

    private static void Prune(List<R4.QuestionnaireResponse.ItemComponent> items)
    {
        foreach (var item in items)
        {
            Prune(item.Item);
            item.Answer.ForEach(a => Prune(a.Item));
        }

        items.RemoveAll(i => i.Item.Count == 0 && i.Answer.Count == 0);
    }

    private static R4.Questionnaire Read(string file) =>
        FhirJson.Parse<R4.Questionnaire>(File.ReadAllText(Path.Combine(Suites.Find("questionnaires"), file)), JsonReadOptions.Tolerant).Value!;
}

using System.Text.Json.Nodes;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc;

public sealed class TemplateExtractionTests
{
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    private static readonly string Answers = """
        [{"linkId":"person","item":[
          {"linkId":"given","answer":[{"valueString":"Ada"},{"valueString":"Mary"}]},
          {"linkId":"phone","answer":[{"valueString":"1"},{"valueString":"2"}]},
          {"linkId":"born","answer":[{"valueDate":"1815-12-10"}]}]}]
        """;

    [Fact]
    public void Extract_ContextsAndValues_RepeatFillAndTakeOut()
    {
        var extracted = Extract($$"""
            {"resourceType":"Patient","id":"t",
             "name":[{"use":"official","_family":{{Value("item.where(linkId='family').answer.value")}},"_given":[{{Value("item.where(linkId='given').answer.value")}}]}],
             "telecom":[{"extension":[{{Context("item.where(linkId='phone').answer.value")}}],"system":"phone","_value":{{Value("$this")}}}],
             "contact":[{"extension":[{{Context("item.where(linkId='contact')")}}],"gender":"female"}],
             "gender":"unknown","_gender":{{Value("{}")}},
             "_birthDate":{{Value("item.where(linkId='born').answer.value")}}}
            """);

        Assert.Empty(extracted.Report.Issues);
        Same("""{"resourceType":"Patient","name":[{"use":"official","given":["Ada","Mary"]}],"telecom":[{"system":"phone","value":"1"},{"system":"phone","value":"2"}],"birthDate":"1815-12-10"}""",
            extracted.Bundle!.Entry.Single().Resource!);
    }

    [Fact]
    public void Extract_RequestParts_AreExpressions()
    {
        var entry = Extract(
            """{"resourceType":"Patient","id":"t","active":true}""",
            Part("resourceId", "'abc'") + Part("fullUrl", "%New") + Part("ifMatch", "'W/1'") + Part("ifNoneExist", "{}")).Bundle!.Entry.Single();

        Assert.Equal(("PUT", "Patient/abc", "W/1", null), (entry.Request!.Method!.Value, entry.Request.Url!.Value, entry.Request.IfMatch!.Value, entry.Request.IfNoneExist?.Value));
        Assert.Equal("abc", entry.Resource!.Id!.Value);
        Assert.StartsWith("urn:uuid:", entry.FullUrl!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient","id":"other","active":true}""", "SDC407")]
    [InlineData("""{"resourceType":"Patient","id":"t","_gender":VALUE(1 +)}""", "SDC403")]
    [InlineData("""{"resourceType":"Patient","id":"t","_gender":VALUE(%nobody)}""", "SDC403")]
    [InlineData("""{"resourceType":"Patient","id":"t","_gender":VALUE('male' | 'female')}""", "SDC409")]
    [InlineData("""{"resourceType":"Patient","id":"t","_active":VALUE('maybe')}""", "SDC408")]
    [InlineData("""{"resourceType":"Patient","id":"t","maritalStatus":VALUE(1)}""", "SDC408")]
    public void Extract_BadTemplate_IsAnIssueAndNoBundle(string template, string code)
    {
        var at = template.IndexOf("VALUE(", StringComparison.Ordinal);
        if (at >= 0)
        {
            template = template[..at] + Value(template[(at + 6)..^2]) + "}";
        }

        var extracted = Extract(template);

        Assert.Null(extracted.Bundle);
        Assert.Contains(extracted.Report.Issues, i => i.Code.Value == code && i.Severity == IssueSeverity.Error);
    }

    [Fact]
    public void Extract_QuestionnaireWithoutExtraction_SaysSo() =>
        Assert.Equal("SDC411", Assert.Single(ResponseExtractor.Extract(Response("[]"), FhirJson.Parse<R4.Questionnaire>("""{"resourceType":"Questionnaire","status":"active"}""").Value!).Report.Issues).Code.Value);

    [Theory]
    [InlineData("definitionExtract")]
    [InlineData("itemExtractionContext")]
    [InlineData("targetStructureMap")]
    public void Extract_WayThatIsNotCarriedOut_IsNamed(string way)
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>($$"""{"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"g","type":"group","extension":[{"url":"{{Sdc}}{{way}}","valueCode":"Patient"}],"item":[{"linkId":"a","type":"string"}]}]}""").Value!;

        var extracted = ResponseExtractor.Extract(new R4.QuestionnaireResponse { Status = "completed" }, questionnaire);

        Assert.Equal(["SDC410", "SDC411"], extracted.Report.Issues.Select(i => i.Code.Value));
        Assert.Contains(way, extracted.Report.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_BundleTemplate_GivesItsEntries()
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>($$"""
            {"resourceType":"Questionnaire","status":"active",
             "contained":[{"resourceType":"Bundle","id":"b","type":"transaction","entry":[
               {"extension":[{{Context("item.where(linkId='person')")}}],"fullUrl":"urn:uuid:6f6177d2-13ee-4d27-b0e8-3eaf663dd031","resource":{"resourceType":"Patient","_birthDate":{{Value("item.where(linkId='born').answer.value")}} },"request":{"method":"POST","url":"Patient"} },
               {"extension":[{{Context("item.where(linkId='nobody')")}}],"resource":{"resourceType":"Patient","active":true},"request":{"method":"POST","url":"Patient"} }]}],
             "extension":[{"url":"{{Sdc}}templateExtractBundle","valueReference":{"reference":"#b"} }],
             "item":[{"linkId":"person","type":"group","item":[{"linkId":"born","type":"date"}]}]}
            """).Value!;

        var extracted = ResponseExtractor.Extract(Response(Answers), questionnaire);

        Assert.Empty(extracted.Report.Issues);
        var entry = Assert.Single(extracted.Bundle!.Entry);
        Same("""{"resourceType":"Patient","birthDate":"1815-12-10"}""", entry.Resource!);
    }

    [Fact]
    public void Extract_TemplateOfARepeatingItem_GivesOneResourceEachWithItsOwnAddress()
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>($$"""
            {"resourceType":"Questionnaire","status":"active",
             "contained":[{"resourceType":"RelatedPerson","id":"t","patient":{"_reference":{{Value("%PatientId")}} },"identifier":[{"_value":{{Value("%Own")}} }],
               "name":[{"_text":{{Value("item.answer.value")}} }]}],
             "extension":[{"url":"{{Sdc}}extractAllocateId","valueString":"PatientId"}],
             "item":[{"linkId":"c","type":"group","repeats":true,
               "extension":[{"url":"{{Sdc}}extractAllocateId","valueString":"Own"},{"url":"{{Sdc}}templateExtract","extension":[{"url":"template","valueReference":{"reference":"#t"} }]}],
               "item":[{"linkId":"n","type":"string"}]}]}
            """).Value!;
        var response = Response("""[{"linkId":"c","item":[{"linkId":"n","answer":[{"valueString":"A"}]}]},{"linkId":"c","item":[{"linkId":"n","answer":[{"valueString":"B"}]}]},{"linkId":"c","item":[{"linkId":"n"}]}]""");

        var extracted = ResponseExtractor.Extract(response, questionnaire);

        Assert.Empty(extracted.Report.Issues);
        var people = extracted.Bundle!.Entry.Select(e => (R4.RelatedPerson)e.Resource!).ToList();
        Assert.Equal(["A", "B"], people.Select(p => p.Name[0].Text!.Value!));
        Assert.Single(people.Select(p => p.Patient!.Reference!.Value).Distinct());
        Assert.Equal(2, people.Select(p => p.Identifier[0].Value!.Value).Distinct().Count());
        Assert.Equal(2, extracted.Bundle.Entry.Select(e => e.FullUrl!.Value).Distinct().Count());
    }

    [Fact]
    public void Extract_TemplateOfAQuestionThatRepeats_GivesOneResourceForEachAnswer()
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>($$"""
            {"resourceType":"Questionnaire","status":"draft","contained":[{"resourceType":"Observation","id":"t","status":"final","_valueInteger":{{Value("answer.value")}},"note":[{"_text":{{Value("%Id")}} }]}],
             "item":[{"linkId":"a","type":"integer","repeats":true,"extension":[{"url":"{{Sdc}}extractAllocateId","valueString":"Id"},{"url":"{{Sdc}}templateExtract","extension":[{"url":"template","valueReference":{"reference":"#t"} }]}]}]}
            """).Value!;

        var extracted = ResponseExtractor.Extract(Response("""[{"linkId":"a","answer":[{"valueInteger":4},{"valueInteger":5}]}]"""), questionnaire);

        Assert.Empty(extracted.Report.Issues);
        var observations = extracted.Bundle!.Entry.Select(e => (R4.Observation)e.Resource!).ToList();
        Assert.Equal([4, 5], observations.Select(o => ((R4.Integer)o.Value!).Value!.Value));
        Assert.NotEqual(observations[0].Note[0].Text!.Value, observations[1].Note[0].Text!.Value);
    }

    [Fact]
    public void Extract_TemplateOfTheQuestionnaireWithoutAnswers_IsFilledWithWhatStandsInIt()
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>($$"""
            {"resourceType":"Questionnaire","status":"draft","contained":[{"resourceType":"Observation","id":"t","status":"final","_valueInteger":{{Value("item.answer.value")}} },{"resourceType":"Observation","id":"u","status":"final","extension":[{{Context("item.where(answer.exists())")}}]}],
             "extension":[{"url":"{{Sdc}}templateExtract","extension":[{"url":"template","valueReference":{"reference":"#t"} }]},{"url":"{{Sdc}}templateExtract","extension":[{"url":"template","valueReference":{"reference":"#u"} }]}],"item":[{"linkId":"a","type":"integer"}]}
            """).Value!;

        var extracted = ResponseExtractor.Extract(new R4.QuestionnaireResponse { Status = "completed" }, questionnaire);

        Same("""{"resourceType":"Observation","status":"final"}""", Assert.Single(extracted.Bundle!.Entry).Resource!); // the other has a context that finds nothing
    }

    [Fact]
    public void Extract_ValueThatGoesToNoResource_IsAnIssue()
    {
        Assert.Contains(Extract("""{"resourceType":"Patient","id":"t","active":true}""", Part("resourceId", "'a/b'")).Report.Issues, i => i.Code.Value == "SDC408");
        Assert.Contains(Extract("""{"resourceType":"Patient","id":"t","active":true}""", Part("fullUrl", "'a' | 'b'")).Report.Issues, i => i.Code.Value == "SDC409");
        Assert.Contains(Extract("""{"resourceType":"Patient","id":"t","active":true}""", Part("fullUrl", "'no address'")).Report.Issues, i => i.Code.Value == "SDC408");
        Assert.Contains(Extract("""{"resourceType":"Patient","id":"t","active":true}""", Part("ifModifiedSince", "'yesterday'")).Report.Issues, i => i.Code.Value == "SDC408");
    }

    [Fact]
    public void Extract_MarkedItem_IsAnObservation()
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>($$"""
            {"resourceType":"Questionnaire","status":"active","item":[
              {"linkId":"w","type":"decimal","text":"Weight","code":[{"system":"http://loinc.org","code":"29463-7"}],"extension":[
                {"url":"{{Sdc}}observationExtract","valueBoolean":true},
                {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unit","valueCoding":{"system":"http://unitsofmeasure.org","code":"kg","display":"kg"} }]},
              {"linkId":"n","type":"decimal","code":[{"system":"http://loinc.org","code":"1"}]}]}
            """).Value!;
        var response = Response("""[{"linkId":"w","answer":[{"valueDecimal":71.50}]},{"linkId":"n","answer":[{"valueDecimal":1}]}]""");
        response.Subject = new R4.ResourceReference { Reference = "Patient/p1" };
        response.Author = new R4.ResourceReference { Reference = "Practitioner/d1" };
        response.Encounter = new R4.ResourceReference { Reference = "Encounter/e1" };
        response.Authored = new R4.FhirDateTime("2026-03-04T10:11:12Z");

        var extracted = ResponseExtractor.Extract(response, questionnaire);

        Assert.Empty(extracted.Report.Issues);
        Same(
            """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}],"text":"Weight"},"subject":{"reference":"Patient/p1"},
             "encounter":{"reference":"Encounter/e1"},"effectiveDateTime":"2026-03-04T10:11:12Z","issued":"2026-03-04T10:11:12Z","performer":[{"reference":"Practitioner/d1"}],
             "valueQuantity":{"value":71.50,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"},"derivedFrom":[{"reference":"QuestionnaireResponse/r1"}]}
            """,
            Assert.Single(extracted.Bundle!.Entry).Resource!);
    }

    private static ExtractionResult Extract(string template, string parts = "")
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>($$"""
            {"resourceType":"Questionnaire","status":"active","contained":[{{template}}],
             "extension":[{"url":"{{Sdc}}extractAllocateId","valueString":"New"}],
             "item":[{"linkId":"person","type":"group","extension":[{"url":"{{Sdc}}templateExtract","extension":[{{parts}}{"url":"template","valueReference":{"reference":"#t"} }]}],
               "item":[{"linkId":"given","type":"string","repeats":true},{"linkId":"family","type":"string"},{"linkId":"phone","type":"string","repeats":true},{"linkId":"born","type":"date"}]}]}
            """);
        Assert.Empty(questionnaire.Issues);
        return ResponseExtractor.Extract(Response(Answers), questionnaire.Value!);
    }

    private static R4.QuestionnaireResponse Response(string items) =>
        FhirJson.Parse<R4.QuestionnaireResponse>($$"""{"resourceType":"QuestionnaireResponse","id":"r1","status":"completed"{{(items == "[]" ? "" : ",\"item\":" + items)}}}""").Value!;

    private static string Part(string name, string expression) => $$"""{"url":"{{name}}","valueString":"{{expression}}"},""";

    private static string Value(string expression) => $$"""{"extension":[{"url":"{{Sdc}}templateExtractValue","valueString":"{{expression}}"}]}""";

    private static string Context(string expression) => $$"""{"url":"{{Sdc}}templateExtractContext","valueString":"{{expression}}"}""";

    private static void Same(string expected, R4.Resource actual)
    {
        var text = FhirJson.WriteToString(actual);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(text)), text);
    }
}

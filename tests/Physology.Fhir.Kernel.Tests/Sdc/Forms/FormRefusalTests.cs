using Physology.Fhir.Kernel.Sdc.Forms;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc.Forms;

/// <summary>What is not supported is named: code, place, item.</summary>
public sealed class FormRefusalTests
{
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";

    public static TheoryData<string, string> Items => new()
    {
        { "SDC501", """{"linkId":"a","type":"string","modifierExtension":[{"url":"http://example.org/not","valueBoolean":true}]}""" },
        { "SDC502", """{"linkId":"b","type":"string"},{"linkId":"b","type":"string"}""" },
        { "SDC502", """{"type":"string"}""" },
        { "SDC503", """{"linkId":"a"}""" },
        { "SDC503", """{"linkId":"a","type":"question"}""" },
        { "SDC504", """{"linkId":"a","type":"choice"}""" },
        { "SDC505", """{"linkId":"a","type":"choice","answerValueSet":"http://example.org/ValueSet/nowhere"}""" },
        { "SDC505", """{"linkId":"a","type":"choice","answerValueSet":"#nowhere"}""" },
        { "SDC506", """{"linkId":"a","type":"choice","answerValueSet":"http://terminology.hl7.org/ValueSet/v3-ActCode"}""" },
        { "SDC507", $$$$"""{"linkId":"a","type":"open-choice","extension":[{"url":"{{{{Core}}}}questionnaire-externallydefined","valueUri":"http://example.org/list"}]}""" },
        { "SDC508", $$$$"""{"linkId":"a","type":"integer","extension":[{"url":"{{{{Sdc}}}}calculatedExpression","valueExpression":{"language":"text/fhirpath","expression":"%patient.name.count()"}}]}""" },
        { "SDC508", $$$$"""{"linkId":"a","type":"string","extension":[{"url":"{{{{Sdc}}}}answerExpression","valueExpression":{"language":"application/x-fhir-query","expression":"Patient"}}]}""" },
        { "SDC509", $$$$"""{"linkId":"a","type":"integer","extension":[{"url":"{{{{Sdc}}}}calculatedExpression","valueExpression":{"language":"text/cql","expression":"1"}}]}""" },
        { "SDC510", $$$$"""{"linkId":"a","type":"integer","extension":[{"url":"{{{{Sdc}}}}enableWhenExpression","valueExpression":{"language":"text/fhirpath","expression":"1 +"}}]}""" },
        { "SDC510", $$$$"""{"linkId":"a","type":"integer","extension":[{"url":"{{{{Sdc}}}}calculatedExpression","valueExpression":{"language":"text/fhirpath","expression":"'text'"}}]}""" },
        { "SDC511", """{"linkId":"a","type":"string","enableWhen":[{"question":"nowhere","operator":"exists","answerBoolean":true}]}""" },
        { "SDC511", """{"linkId":"b","type":"display","text":"Words"},{"linkId":"a","type":"string","enableWhen":[{"question":"b","operator":"exists","answerBoolean":true}]}""" },
        { "SDC512", """{"linkId":"a","type":"boolean","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}""" },
        { "SDC512", """{"linkId":"a","type":"group","enableWhen":[{"question":"b","operator":"=","answerBoolean":true}],"item":[{"linkId":"b","type":"boolean"}]}""" },
        { "SDC513", """{"linkId":"a","type":"reference"}""" },
        { "SDC514", """{"linkId":"a","type":"string","extension":[{"url":"http://lhcforms.nlm.nih.gov/fhirExt/dataControl","valueString":"[]"}]}""" },
        { "SDC515", $$$$"""{"linkId":"a","type":"string","extension":[{"url":"{{{{Core}}}}targetConstraint","extension":[{"url":"expression","valueExpression":{"language":"text/fhirpath","expression":"true"}}]}]}""" },
        { "SDC516", $$$$"""{"linkId":"a","type":"display","text":"x","extension":[{"url":"{{{{Sdc}}}}subQuestionnaire","valueCanonical":"http://example.org/other"}]}""" },
        { "SDC517", $$$$"""{"linkId":"a","type":"string","extension":[{"url":"{{{{Core}}}}questionnaire-signatureRequired","valueCodeableConcept":{"text":"x"}}]}""" },
        { "SDC520", $$$$"""{"linkId":"a","type":"string","extension":[{"url":"{{{{Core}}}}regex","valueString":"(["}]}""" },
        { "SDC520", $$$$"""{"linkId":"a","type":"date","extension":[{"url":"{{{{Core}}}}minValue","valueInteger":3}]}""" },
        { "SDC520", $$$$"""{"linkId":"a","type":"date","extension":[{"url":"{{{{Core}}}}minValue","valueDate":"2020-01-01","_valueDate":{"extension":[{"url":"{{{{Core}}}}cqf-expression","valueExpression":{"language":"text/fhirpath","expression":"today()"}}]}}]}""" },
        { "SDC521", $$$$"""{"linkId":"a","type":"choice","answerOption":[{"valueInteger":1}],"extension":[{"url":"{{{{Sdc}}}}answerOptionsToggleExpression","extension":[]}]}""" },
        { "SDC522", """{"linkId":"a","type":"integer","initial":[{"valueString":"1"}]}""" },
        { "SDC522", """{"linkId":"a","type":"choice","answerOption":[{"valueInteger":1},{}]}""" },
        { "SDC523", """{"linkId":"a","type":"boolean","answerOption":[{"valueInteger":1}]}""" },
        { "SDC523", """{"linkId":"a","type":"string","initial":[{"valueString":"1"},{"valueString":"2"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void Compile_WhatIsNotSupported_IsRefusedByName(string code, string items)
    {
        var problems = Assert.IsType<FormOutcome.Refused>(FormCompiler.Compile(TestForms.Of(items), TestForms.Options)).Problems;

        Assert.All(problems, p => Assert.Equal(code, p.Code.Value));
        var problem = problems[^1];
        Assert.Equal(items.Contains("\"linkId\":\"b\",\"type\":\"string\"},{\"linkId\":\"b\"", StringComparison.Ordinal) ? "b" : items.StartsWith("{\"type\"", StringComparison.Ordinal) ? null : "a", problem.LinkId);
        Assert.StartsWith("Questionnaire.", problem.Path, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_SeveralThings_AreAllNamed()
    {
        var questionnaire = TestForms.Of("""{"linkId":"a","type":"choice"},{"linkId":"g","type":"group","item":[{"linkId":"r","type":"reference"}]}""", ""","implicitRules":"http://example.org/rules" """);

        var refused = Assert.IsType<FormOutcome.Refused>(FormCompiler.Compile(questionnaire, TestForms.Options));

        Assert.Equal(
            [("SDC501", "Questionnaire"), ("SDC504", "Questionnaire.item[0]"), ("SDC513", "Questionnaire.item[1].item[0]")],
            refused.Problems.Select(p => (p.Code.Value, p.Path)));
    }

    [Fact]
    public void Compile_WithoutItems_IsRefused() =>
        Assert.Equal(FormIssueCodes.Empty, Assert.Single(Assert.IsType<FormOutcome.Refused>(FormCompiler.Compile(new R4.Questionnaire { Status = "active" }, TestForms.Options)).Problems).Code);

    [Theory]
    [InlineData(3000, 1)]
    [InlineData(1, 300)]
    public void Compile_TooManyItemsOrTooDeep_IsRefused(int count, int depth)
    {
        var questionnaire = new R4.Questionnaire { Status = "active" };
        for (var i = 0; i < count; i++)
        {
            var list = questionnaire.Item;
            for (var level = 0; level < depth; level++)
            {
                var item = new R4.Questionnaire.ItemComponent { LinkId = $"{i}.{level}", Type = level == depth - 1 ? "string" : "group" };
                list.Add(item);
                list = item.Item;
            }
        }

        Assert.Equal(FormIssueCodes.TooLarge, Assert.IsType<FormOutcome.Refused>(FormCompiler.Compile(questionnaire, TestForms.Options)).Problems[^1].Code);
    }

    [Fact]
    public void Compile_HiddenOrReadOnlyQuestionsThatNobodyFillsIn_AreNoReasonToRefuse()
    {
        var form = TestForms.Shown($$$$"""
            {"linkId":"a","type":"choice","answerValueSet":"http://example.org/nowhere","extension":[{"url":"{{{{Core}}}}questionnaire-hidden","valueBoolean":true}]},
            {"linkId":"b","type":"reference","readOnly":true},
            {"linkId":"c","type":"display","text":"Shown","extension":[{"url":"http://example.org/unknown","valueBoolean":true}]}
            """);

        Assert.Equal(["b", "c"], FormSession.Open(form, null).Fields.Select(f => f.Item.LinkId));
    }
}

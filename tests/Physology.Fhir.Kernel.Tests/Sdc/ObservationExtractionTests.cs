using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Sdc.FormTexts;

namespace Physology.Fhir.Kernel.Tests.Sdc;

public sealed class ObservationExtractionTests
{
    private const string Url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract";

    [Theory]
    [InlineData("component", "g[sys=1,dia=2]")]
    [InlineData("member", "g>sys,dia sys=1 dia=2")]
    [InlineData("derived", "g sys=1<g dia=2<g")]
    [InlineData("independent", "sys=1 dia=2")]
    public void Extract_ItemsMarkedByTheirRelation_StandInItToTheGroup(string relation, string expected)
    {
        var extracted = Extract(Group("g", On, Marked("sys", relation), Marked("dia", relation)), """{"linkId":"g","item":[{"linkId":"sys","answer":[{"valueInteger":1}]},{"linkId":"dia","answer":[{"valueInteger":2}]}]}""");

        Assert.Equal(expected, Shown(extracted));
    }

    [Fact]
    public void Extract_GroupThatRepeats_HasAnObservationEach() =>
        Assert.Equal("g[sys=1] g[sys=2]", Shown(Extract(Group("g", On, Marked("sys", "component")), """{"linkId":"g","item":[{"linkId":"sys","answer":[{"valueInteger":1}]}]},{"linkId":"g","item":[{"linkId":"sys","answer":[{"valueInteger":2}]}]}""")));

    [Fact]
    public void Extract_GroupWithoutAnythingRelated_HasNone() =>
        Assert.Equal("sys=1", Shown(Extract(Group("g", On, Marked("sys", "independent"), Marked("dia", "component")), """{"linkId":"g","item":[{"linkId":"sys","answer":[{"valueInteger":1}]},{"linkId":"dia"}]}""")));

    [Fact]
    public void Extract_AnswersOfAQuestionThatRepeats_HaveWhatStandsInThem()
    {
        var question = $$"""{"linkId":"p","type":"string","repeats":true,"code":[{"code":"p"}],"extension":[{{On}}],"item":[{{Marked("sys", "component")}}]}""";

        Assert.Equal("p=a[sys=1] p=b[sys=2]", Shown(Extract(question, """{"linkId":"p","answer":[{"valueString":"a","item":[{"linkId":"sys","answer":[{"valueInteger":1}]}]},{"valueString":"b","item":[{"linkId":"sys","answer":[{"valueInteger":2}]}]}]}""")));
    }

    [Fact]
    public void Extract_MemberGroupOfAGroup_IsAMemberWithItsComponents() =>
        Assert.Equal("g>h h[sys=1]", Shown(Extract(
            $$"""{"linkId":"g","type":"group","code":[{"code":"g"}],"extension":[{{On}}],"item":[{{Group("h", Mark("member"), Marked("sys", "component"))}}]}""",
            """{"linkId":"g","item":[{"linkId":"h","item":[{"linkId":"sys","answer":[{"valueInteger":1}]}]}]}""")));

    [Theory]
    [InlineData("component")]
    [InlineData("member")]
    [InlineData("derived")]
    [InlineData("sibling")]
    public void Extract_RelationWithoutAnObservationAbove_IsAnErrorAndNothingIsExtracted(string relation)
    {
        var extracted = Extract(Group("g", "", Marked("sys", relation)), """{"linkId":"g","item":[{"linkId":"sys","answer":[{"valueInteger":1}]}]}""");

        Assert.Null(extracted.Bundle);
        Assert.Equal("SDC410", Assert.Single(extracted.Report.Issues).Code.Value);
    }

    [Fact]
    public void Extract_ItemMarkedBothWays_IsAnError() =>
        Assert.Null(Extract(Item("a", "integer", $$""","code":[{"code":"a"}],"extension":[{{On}},{{Mark("member")}}]"""), """{"linkId":"a","answer":[{"valueInteger":1}]}""").Bundle);

    [Theory]
    [InlineData("true", """{"code":"a"},{"code":"b"}""", "a+b=1")]
    [InlineData("true", """{"code":"a","extension":[TRUE]},{"code":"b"},{"code":"c","extension":[FALSE]}""", "a=1")] // only the tagged ones
    [InlineData("true", """{"code":"a"},{"code":"b","extension":[FALSE]}""", "a=1")]
    [InlineData("false", """{"code":"a"},{"code":"b","extension":[TRUE]}""", "b=1")]
    [InlineData("false", """{"code":"a"}""", "")]
    public void Extract_MarksOfCodes_ChooseAmongThem(string item, string codes, string expected)
    {
        string Boolean(string value) => $$"""{"url":"{{Url}}","valueBoolean":{{value}}}""";
        var question = $$"""{"linkId":"a","type":"integer","extension":[{{Boolean(item)}}],"code":[{{codes.Replace("TRUE", Boolean("true"), StringComparison.Ordinal).Replace("FALSE", Boolean("false"), StringComparison.Ordinal)}}]}""";

        Assert.Equal(expected, Shown(Extract(question, """{"linkId":"a","answer":[{"valueInteger":1}]}""")));
    }

    [Fact]
    public void Extract_Components_AreConformantAndTheSameEachTime()
    {
        string[] items = [Group("g", On, Marked("sys", "component"), Marked("dia", "member"))];
        const string Answers = """{"linkId":"g","item":[{"linkId":"sys","answer":[{"valueInteger":1}]},{"linkId":"dia","answer":[{"valueInteger":2}]}]}""";

        var once = Extract(items[0], Answers);

        Assert.True(once.Bundle!.IsExactly(Extract(items[0], Answers).Bundle!));
        Assert.True(new Physology.Fhir.Kernel.Validation.Validator(Physology.Fhir.Clinical.Guide.EmbeddedGuide.Definitions).Validate(once.Bundle).IsConformant);
    }

    private static string On => $$"""{"url":"{{Url}}","valueBoolean":true}""";

    private static string Mark(string relation) => $$"""{"url":"{{Url}}","valueCode":"{{relation}}"}""";

    private static string Marked(string linkId, string relation) => $$"""{"linkId":"{{linkId}}","type":"integer","code":[{"code":"{{linkId}}"}],"extension":[{{Mark(relation)}}]}""";

    private static string Group(string linkId, string extension, params string[] items) =>
        $$"""{"linkId":"{{linkId}}","type":"group","repeats":true,"code":[{"code":"{{linkId}}"}]{{(extension.Length > 0 ? $",\"extension\":[{extension}]" : "")}},"item":[{{string.Join(',', items)}}]}""";

    private static ExtractionResult Extract(string questions, string items) => ResponseExtractor.Extract(
        FhirJson.Parse<R4.QuestionnaireResponse>($$"""{"resourceType":"QuestionnaireResponse","id":"r","status":"completed","authored":"2026-01-01T00:00:00Z","subject":{"reference":"Patient/p"},"item":[{{items}}]}""").Value!, Questionnaire(questions));

    private static string Shown(ExtractionResult result)
    {
        Assert.NotNull(result.Bundle);
        var names = result.Bundle.Entry.ToDictionary(e => e.FullUrl!.Value!, e => Codes(((R4.Observation)e.Resource!).Code!), StringComparer.Ordinal);
        return string.Join(' ', result.Bundle.Entry.Select(e => (R4.Observation)e.Resource!).Select(o =>
            Codes(o.Code!) + Value(o.Value)
            + (o.Component.Count > 0 ? $"[{string.Join(',', o.Component.Select(c => Codes(c.Code!) + Value(c.Value)))}]" : "")
            + (o.HasMember.Count > 0 ? ">" + string.Join(',', o.HasMember.Select(m => names[m.Reference!.Value!])) : "")
            + string.Concat(o.DerivedFrom.Where(d => names.ContainsKey(d.Reference!.Value!)).Select(d => "<" + names[d.Reference!.Value!]))));
    }

    private static string Codes(R4.CodeableConcept concept) => string.Join('+', concept.Coding.Select(c => c.Code!.Value));

    private static string Value(R4.DataType? value) => value is R4.PrimitiveType primitive ? "=" + primitive.ValueText : "";
}

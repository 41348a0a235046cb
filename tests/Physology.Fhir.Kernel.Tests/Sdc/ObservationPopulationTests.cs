using Physology.Fhir.Kernel.Sdc;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Sdc.FormTexts;

namespace Physology.Fhir.Kernel.Tests.Sdc;

public sealed class ObservationPopulationTests
{
    private const string Weight = ""","code":[{"system":"http://loinc.org","code":"29463-7"},{"system":"http://loinc.org","code":"3141-9"}]""";
    private const string WeightQuery = "Observation?subject=Patient%2Fp1&code=http%3A%2F%2Floinc.org%7C29463-7,http%3A%2F%2Floinc.org%7C3141-9&status=final,amended,corrected&date=ge2025-03-04&_sort=-date&_count=50";

    [Fact]
    public async Task Populate_ItemWithLinkPeriod_IsTheMostRecentValueInThatTime()
    {
        var server = new TestServer().WithResults(WeightQuery, Kilograms(70, "2025-06-01"), Kilograms(72, "2026-01-05T10:00:00+01:00"), Kilograms(71, "2025-12"));

        var outcome = await Populate(server, Item("w", "quantity", Weight + With(LinkPeriod())));

        Assert.Equal("w=72kg", Text(outcome.Response!));
        Assert.Empty(outcome.Report.Issues);
        Assert.Equal([WeightQuery], server.Asked);
    }

    [Theory]
    [InlineData("\"status\":\"preliminary\"", "status")]
    [InlineData("\"status\":\"entered-in-error\"", "status")]
    [InlineData("\"effectiveDateTime\":\"2024-03-04\"", "too old")]
    [InlineData("\"subject\":{\"reference\":\"Patient/p2\"}", "of another patient")]
    [InlineData("\"focus\":[{\"reference\":\"Patient/fetus\"}]", "on something else")]
    [InlineData("\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8302-2\"}]}", "of another code")]
    [InlineData("\"dataAbsentReason\":{\"text\":\"refused\"}", "without value")]
    [InlineData("\"valueString\":\"heavy\"", "of another type")]
    public async Task Populate_ObservationThatDoesNotFit_IsPassedOver(string member, string why)
    {
        var server = new TestServer { Otherwise = null }.WithResults(WeightQuery, Kilograms(90, "2026-02-01", member), Kilograms(72, "2026-01-05"));

        var outcome = await Populate(server, Item("w", "quantity", Weight + With(LinkPeriod())));

        Assert.True(Text(outcome.Response!) == "w=72kg", why);
    }

    [Theory]
    [InlineData("decimal", "kg", "72")]
    [InlineData("decimal", "g", "72000")]
    [InlineData("integer", "kg", "72")]
    [InlineData("decimal", "cm", "")]
    public async Task Populate_NumberFromAQuantity_IsInTheItemsUnit(string type, string unit, string expected)
    {
        var server = new TestServer().WithResults(WeightQuery, Kilograms(72, "2026-01-05"));

        Assert.Equal("w=" + expected, Text((await Populate(server, Item("w", type, Weight + With(LinkPeriod(), Unit(unit))))).Response!));
    }

    [Fact]
    public async Task Populate_NumberWithoutUnitFromAQuantity_StaysEmpty()
    {
        var server = new TestServer().WithResults(WeightQuery, Kilograms(72, "2026-01-05"));

        Assert.Equal("w=", Text((await Populate(server, Item("w", "decimal", Weight + With(LinkPeriod())))).Response!));
    }

    [Theory]
    [InlineData("choice", """{"coding":[{"system":"urn:x","code":"other"},{"system":"urn:s","code":"no"}],"text":"Nein"}""", "no")]
    [InlineData("choice", """{"coding":[{"system":"urn:x","code":"other"}]}""", "")]
    [InlineData("choice", """{"text":"Nein"}""", "")]
    [InlineData("open-choice", """{"coding":[{"system":"urn:x","code":"other"}]}""", "other")]
    [InlineData("open-choice", """{"text":"Nein"}""", "Nein")]
    public async Task Populate_ChoiceFromAConcept_TakesTheCodingThatIsOffered(string type, string concept, string expected)
    {
        var server = new TestServer { Otherwise = null }.WithResults(WeightQuery, $$"""{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"2026-01-01","valueCodeableConcept":{{concept}} }""");

        var outcome = await Populate(server, Item("w", type, Weight + ""","answerOption":[{"valueCoding":{"system":"urn:s","code":"yes"}},{"valueCoding":{"system":"urn:s","code":"no","display":"No"}}]""" + With(LinkPeriod())));

        Assert.Equal("w=" + expected, Text(outcome.Response!));
    }

    [Fact]
    public async Task Populate_GroupWithAPanel_TakesItsComponentsAndMembersOnly()
    {
        const string PanelQuery = "Observation?subject=Patient%2Fp1&code=http%3A%2F%2Floinc.org%7C85354-9&status=final,amended,corrected&date=ge2025-03-04&_sort=-date&_count=50&_include=Observation:has-member";
        var server = new TestServer()
            .WithResults(
                PanelQuery,
                """{"resourceType":"Observation","id":"bp","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"2026-02-01","hasMember":[{"reference":"Observation/m"},{"reference":"Observation/n"}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":120,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}""",
                """{"resourceType":"Observation","id":"m","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"2026-02-01","valueQuantity":{"value":80,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}}""")
            .With("Observation/n", """{"resourceType":"Observation","id":"n","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"2026-02-01","valueInteger":61}""");
        var group = $$"""{"linkId":"g","type":"group","code":[{"system":"http://loinc.org","code":"85354-9"}]{{With(LinkPeriod())}},"item":[{{Loinc("s", "quantity", "8480-6")}},{{Loinc("d", "quantity", "8462-4")}},{{Loinc("h", "integer", "8867-4")}},{{Loinc("w", "quantity", "29463-7")}}]}""";

        var outcome = await Populate(server, group);

        Assert.Equal("g(s=120mm[Hg] d=80mm[Hg] h=61 w=)", Text(outcome.Response!));
        Assert.Equal([PanelQuery, "Observation/n"], server.Asked); // the weight is no part of the panel, so nobody asks for it
    }

    [Fact]
    public async Task Populate_ExpressionBeforeObservationBeforeInitial_TakesTheFirstThatGivesSomething()
    {
        var server = new TestServer { Otherwise = null }.WithResults(WeightQuery, Kilograms(72, "2026-01-05"));
        var initial = """,  "initial":[{"valueQuantity":{"value":1}}]""";

        Assert.Equal("w=3kg", Text((await Populate(server, Item("w", "quantity", Weight + With(LinkPeriod(), Initial("3 'kg'"))))).Response!));
        Assert.Equal("w=72kg", Text((await Populate(server, Item("w", "quantity", Weight + With(LinkPeriod(), Initial("{}"))))).Response!));
        Assert.Equal("w=72kg", Text((await Populate(server, Item("w", "quantity", Weight + initial + With(LinkPeriod())))).Response!));
        Assert.Equal("w=1", Text((await Populate(new TestServer().WithResults(WeightQuery), Item("w", "quantity", Weight + initial + With(LinkPeriod())))).Response!));
    }

    [Fact]
    public async Task Populate_LinkPeriodOfTheQuestionnaire_IsThatOfEveryItemWithACode()
    {
        var server = new TestServer().WithResults(WeightQuery, Kilograms(72, "2026-01-05"));

        var outcome = await QuestionnairePopulator.PopulateAsync(
            Questionnaire($"{Item("w", "quantity", Weight)},{Item("o", "quantity")},{Item("r", "quantity", Weight + ",\"repeats\":true")}", LinkPeriod()),
            new PopulateRequest { Queries = server, Subject = new R4.ResourceReference { Reference = "Patient/p1" }, Time = new TestClock(2026, 3, 4) },
            TestContext.Current.CancellationToken);

        Assert.Equal("w=72kg o= r=", Text(outcome.Response!));
        Assert.Empty(outcome.Report.Issues);
    }

    [Theory]
    [InlineData("quantity", Weight, "fortnight", "Patient/p1", "SDC422")]
    [InlineData("quantity", "", "a", "Patient/p1", "SDC422")]
    [InlineData("quantity", Weight + ",\"repeats\":true", "a", "Patient/p1", "SDC422")]
    [InlineData("quantity", Weight, "a", null, "SDC422")]
    [InlineData("quantity", Weight, "a", "https://evil.example/Patient/p1", "SDC422")]
    public async Task Populate_LinkThatCannotBeFollowed_IsAnIssue(string type, string more, string unit, string? subject, string code)
    {
        var server = new TestServer { Otherwise = new R4.Bundle { Type = "searchset" } };

        var outcome = await Populate(server, Item("w", type, more + With(LinkPeriod(code: unit))), subject);

        Assert.Equal(code, Codes(outcome));
        Assert.Empty(server.Asked);
    }

    private static string Loinc(string linkId, string type, string code) => Item(linkId, type, $$""","code":[{"system":"http://loinc.org","code":"{{code}}"}]""" + With(LinkPeriod()));

    // The member replaces the one of its name.
    private static string Kilograms(int value, string effective, string member = "\"issued\":\"2026-01-01T00:00:00Z\"")
    {
        var name = member.Split('"')[1];
        string[] members =
        [
            "\"status\":\"final\"", "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"29463-7\"}]}", "\"subject\":{\"reference\":\"Patient/p1\"}", $"\"effectiveDateTime\":\"{effective}\"",
            $"\"valueQuantity\":{{\"value\":{value},\"system\":\"http://unitsofmeasure.org\",\"code\":\"kg\"}}",
        ];
        return $$"""{"resourceType":"Observation",{{string.Join(',', members.Where(m => m.Split('"')[1] != name && !(name is "valueString" or "dataAbsentReason" && m.StartsWith("\"value", StringComparison.Ordinal))).Append(member))}} }""";
    }

    private static Task<PopulateOutcome> Populate(IFhirQuery server, string items, string? subject = "Patient/p1") => QuestionnairePopulator.PopulateAsync(
        Questionnaire(items),
        new PopulateRequest { Queries = server, Subject = subject is null ? null : new R4.ResourceReference { Reference = subject }, Time = new TestClock(2026, 3, 4) },
        TestContext.Current.CancellationToken);
}

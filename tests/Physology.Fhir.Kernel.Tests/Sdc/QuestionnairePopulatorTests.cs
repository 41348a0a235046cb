using Physology.Fhir.Kernel.Sdc;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Sdc.FormTexts;

namespace Physology.Fhir.Kernel.Tests.Sdc;

public sealed class QuestionnairePopulatorTests
{
    private const string Anna = """{"resourceType":"Patient","id":"p1","name":[{"given":["Anna"],"family":"Smith"}],"gender":"female","birthDate":"1980-02-03"}""";
    private static readonly string Patient = LaunchContext("patient", "Patient");
    private static readonly string Gender = ""","answerOption":[{"valueCoding":{"system":"urn:g","code":"male"}},{"valueCoding":{"system":"urn:g","code":"female","display":"Female"}}]""";

    [Fact]
    public async Task Populate_EveryItem_StandsInTheResponseOnce()
    {
        var outcome = await Populate(Questionnaire($$"""{"linkId":"g","type":"group","text":"Group","repeats":true,"item":[{{Item("d", "display", ",\"text\":\"Read\"")}},{{Item("a", "string", ",\"text\":\"Name\",\"item\":[" + Item("a1", "string") + "]")}}]},{{Item("b", "integer", ",\"enableWhen\":[{\"question\":\"a\",\"operator\":\"exists\",\"answerBoolean\":true}]")}}"""));

        Assert.Empty(outcome.Report.Issues);
        Assert.Equal("g(d= a=) b=", Text(outcome.Response!));
        Assert.Equal(["Group", "Read", "Name"], new[] { outcome.Response!.Item[0].Text, outcome.Response.Item[0].Item[0].Text, outcome.Response.Item[0].Item[1].Text }.Select(t => t!.Value));
    }

    [Fact]
    public async Task Populate_Response_SaysWhatItAnswersAndIsInProgress()
    {
        var outcome = await Populate(Questionnaire(Item("a", "string"), Patient), new PopulateRequest { Context = [Context("patient", Anna)], Time = new TestClock(2026, 3, 4) });

        var response = outcome.Response!;
        Assert.Equal("https://example.org/Questionnaire/q|1", response.Questionnaire!.Value);
        Assert.Equal("in-progress", response.Status!.Value);
        Assert.Equal("Patient/p1", response.Subject!.Reference!.Value);
        Assert.Equal("2026-03-04T05:06:07+00:00", response.Authored!.Value);
        Assert.Null(response.Author);
        Assert.Null(response.Source);
    }

    [Fact]
    public async Task Populate_InitialValues_AreAnswersWithWhatStandsInThem()
    {
        var outcome = await Populate(Questionnaire(
            Item("a", "integer", ",\"initial\":[{\"valueInteger\":4}],\"item\":[" + Item("a1", "string", ",\"initial\":[{\"valueString\":\"x\"}]") + "]") + ','
            + Item("b", "choice", ",\"repeats\":true,\"answerOption\":[{\"valueCoding\":{\"code\":\"x\"},\"initialSelected\":true},{\"valueCoding\":{\"code\":\"y\"}},{\"valueCoding\":{\"code\":\"z\"},\"initialSelected\":true}]") + ','
            + Item("c", "string", ",\"initial\":[{\"valueString\":\"one\"},{\"valueString\":\"two\"}]") + ','
            + Item("d", "boolean", ",\"readOnly\":true,\"initial\":[{\"valueBoolean\":true}]")));

        Assert.Equal("a=4[a1=x] b=x|z c= d=true", Text(outcome.Response!));
        Assert.Equal("SDC421", Codes(outcome)); // two values for c, which holds one
    }

    [Fact]
    public async Task Populate_LaunchContext_IsReadByExpressions()
    {
        var outcome = await Populate(
            Questionnaire($"{Item("name", "string", With(Initial("%patient.name.first().select(given.first() + ' ' + family)")))},{Item("born", "date", With(Initial("%patient.birthDate")))},{Item("sex", "choice", Gender + With(Initial("%patient.gender")))},{Item("age", "integer", With(Calculated("(@2026-01-01 - 0 years).toString().substring(0,4).toInteger() - %patient.birthDate.toString().substring(0,4).toInteger()")))}", Patient),
            new PopulateRequest { Context = [Context("patient", Anna)] });

        Assert.Equal("name=Anna Smith born=1980-02-03 sex=female age=46", Text(outcome.Response!));
        Assert.Empty(outcome.Report.Issues);
        Assert.Equal("Female", ((R4.Coding)outcome.Response!.Item[2].Answer[0].Value!).Display!.Value);
    }

    [Fact]
    public async Task Populate_ContextNotGiven_IsAnIssueAndTheRestIsPopulated()
    {
        var outcome = await Populate(Questionnaire($"{Item("born", "date", With(Initial("%patient.birthDate")))},{Item("b", "integer", With(Initial("1 + 1")))}", Patient));

        Assert.Equal("born= b=2", Text(outcome.Response!));
        Assert.Equal("SDC415 SDC415", Codes(outcome));
        Assert.All(outcome.Report.Issues, i => Assert.Contains("patient", i.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"resourceType":"Practitioner","id":"p1"}""", "SDC416")]
    [InlineData("""{"resourceType":"Patient","id":"p1"}""", "")]
    public async Task Populate_ContextOfAnotherType_IsNotUsed(string given, string codes)
    {
        var outcome = await Populate(Questionnaire(Item("id", "string", With(Initial("%patient.id"))), Patient), new PopulateRequest { Context = [Context("patient", given)] });

        Assert.Equal(codes, Codes(outcome));
        Assert.Equal(codes.Length > 0 ? "id=" : "id=p1", Text(outcome.Response!));
    }

    [Theory]
    [InlineData("encounter", "Encounter", "", "SDC416", "")]
    [InlineData("clinical", "Observation", "", "", "o1|o2")]
    [InlineData("mine", "Observation", """,{"url":"multiplesAllowed","valueBoolean":true}""", "", "o1|o2")]
    [InlineData("mine", "Observation", "", "SDC416", "")]
    public async Task Populate_SeveralResourcesForOneContext_AreTakenWhereTheyMayBe(string name, string type, string more, string codes, string expected)
    {
        var outcome = await Populate(
            Questionnaire(Item("id", "string", ",\"repeats\":true" + With(Initial($"%{name}.id"))), LaunchContext(name, type, more)),
            new PopulateRequest { Context = [Context(name, $$"""{"resourceType":"{{type}}","id":"o1"}""", $$"""{"resourceType":"{{type}}","id":"o2"}""")] });

        Assert.Equal(codes, Codes(outcome));
        Assert.Equal("id=" + expected, Text(outcome.Response!));
    }

    [Fact]
    public async Task Populate_ContextThatIsNotDeclared_IsReadWithAWarning()
    {
        var outcome = await Populate(Questionnaire(Item("id", "string", With(Initial("%patient.id")))), new PopulateRequest { Context = [Context("patient", Anna)] });

        Assert.Equal("id=p1", Text(outcome.Response!));
        Assert.Equal("SDC417", Codes(outcome));
    }

    [Fact]
    public async Task Populate_ContextNamedAsFhirPathsOwn_IsNotTaken()
    {
        var outcome = await Populate(Questionnaire(Item("s", "string", With(Initial("%resource.status")))), new PopulateRequest { Context = [Context("resource", """{"resourceType":"Task","status":"draft","intent":"order"}""")] });

        Assert.Equal("s=in-progress", Text(outcome.Response!));
        Assert.Equal("SDC416", Codes(outcome));
    }

    [Theory]
    [InlineData("Patient/p2")]
    [InlineData("https://ehr.example/fhir/Patient/p2")]
    public async Task Populate_PatientInContextIsAnotherThanTheSubject_IsRefused(string subject)
    {
        var questionnaire = Questionnaire(Item("born", "date", With(Initial("%patient.birthDate"))), Patient);
        var request = new PopulateRequest { Context = [Context("patient", Anna)], Subject = new R4.ResourceReference { Reference = subject } };

        var outcome = await Populate(questionnaire, request);

        Assert.Null(outcome.Response);
        Assert.Equal("SDC416", Codes(outcome));
        Assert.NotNull((await Populate(questionnaire, request with { Subject = new R4.ResourceReference { Reference = "Patient/p1" } })).Response);
    }

    [Fact]
    public async Task Populate_EncounterInContext_IsThatOfTheResponse()
    {
        var outcome = await Populate(Questionnaire(Item("a", "string"), LaunchContext("encounter", "Encounter")), new PopulateRequest { Context = [Context("encounter", """{"resourceType":"Encounter","id":"e1","status":"in-progress","class":{"code":"AMB"}}""")] });

        Assert.Equal("Encounter/e1", outcome.Response!.Encounter!.Reference!.Value);
    }

    [Fact]
    public async Task Populate_EveryQuestionnaireOfTheGuide_IsConformantAndWithoutIssues()
    {
        var validator = new Physology.Fhir.Kernel.Validation.Validator(Physology.Fhir.Clinical.Guide.EmbeddedGuide.Definitions);
        var names = Physology.Fhir.Clinical.Guide.EmbeddedGuide.Names.Where(n => n.StartsWith("Questionnaire-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            var questionnaire = Physology.Fhir.R4.Json.FhirJson.Parse<R4.Questionnaire>(Physology.Fhir.Clinical.Guide.EmbeddedGuide.Find(name)!).Value!;
            var outcome = await Populate(questionnaire, new PopulateRequest { Subject = new R4.ResourceReference { Reference = "Patient/p1" } });

            Assert.True(outcome.Report.Issues.Count == 0, $"{name}: {string.Join(' ', outcome.Report.Issues)}");
            Assert.True(validator.Validate(outcome.Response!).IsConformant, name);
        }
    }

    [Theory]
    [InlineData("integer", "'text'", "SDC421")]
    [InlineData("integer", "1 | 2", "SDC421")]
    [InlineData("integer", "1 +", "SDC403")]
    [InlineData("integer", "%nowhere", "SDC403")]
    [InlineData("choice", "'male'", "SDC421")]
    [InlineData("choice", "%patient.maritalStatus", "SDC421")]
    [InlineData("group", "1", "SDC421")]
    public async Task Populate_ExpressionAtFaultOrOfAnotherType_IsAnIssueAndTheRestIsPopulated(string type, string expression, string code)
    {
        var outcome = await Populate(
            Questionnaire($"{Item("a", type, (type == "choice" ? Gender : "") + With(Initial(expression)))},{Item("b", "integer", With(Initial("7")))}", Patient),
            new PopulateRequest { Context = [Context("patient", """{"resourceType":"Patient","maritalStatus":{"coding":[{"code":"M"}]}}""")] });

        Assert.Equal(code, Codes(outcome));
        Assert.Equal("a= b=7", Text(outcome.Response!));
    }

    [Theory]
    [InlineData("female", "female", "")]
    [InlineData("unknown", "", "SDC421")]
    public async Task Populate_CodeForAChoice_IsTheOptionThatHasIt(string gender, string expected, string codes)
    {
        var outcome = await Populate(
            Questionnaire(Item("sex", "choice", ",\"answerValueSet\":\"#vs\"" + With(Initial("%patient.gender"))), Patient,
                """ "contained":[{"resourceType":"ValueSet","id":"vs","status":"active","compose":{"include":[{"system":"urn:g","concept":[{"code":"male"},{"code":"female"}]}]}}],"""),
            new PopulateRequest { Context = [Context("patient", $$"""{"resourceType":"Patient","gender":"{{gender}}"}""")] });

        Assert.Equal("sex=" + expected, Text(outcome.Response!));
        Assert.Equal(codes, Codes(outcome));
    }

    [Fact]
    public async Task Populate_ExpressionThatReadsALaterAnswer_IsPopulatedInTurn()
    {
        var outcome = await Populate(Questionnaire($"{Item("a", "integer", With(Initial("%resource.item.where(linkId='t').answer.value + 1")))},{Item("b", "integer", ",\"initial\":[{\"valueInteger\":4}]")},{Item("t", "integer", With(Calculated("%resource.item.where(linkId='b').answer.value * 2")))}"));

        Assert.Equal("a=9 b=4 t=8", Text(outcome.Response!));
        Assert.Empty(outcome.Report.Issues);
    }

    [Fact]
    public async Task Populate_ItemThatIsNotEnabled_IsFilledButNotCounted()
    {
        var outcome = await Populate(Questionnaire($"{Item("a", "boolean", ",\"initial\":[{\"valueBoolean\":false}]")},{Item("b", "integer", ",\"initial\":[{\"valueInteger\":4}],\"enableWhen\":[{\"question\":\"a\",\"operator\":\"=\",\"answerBoolean\":true}]")},{Item("t", "integer", With(Calculated("%resource.item.where(linkId='b').answer.value.count()")))}"));

        Assert.Equal("a=false b=4 t=0", Text(outcome.Response!));
    }

    [Fact]
    public async Task Populate_PopulationContext_RepeatsTheGroupForEachOfItsResources()
    {
        var group = $$"""{"linkId":"g","type":"group","repeats":true{{With(PopulationContext("c", "%patient.contact"), Variable("whole", "%c.name.given.first() & ' ' & %c.name.family"))}},"item":[{{Item("n", "string", With(Initial("%whole")))}},{"linkId":"gg","type":"group","repeats":true{{With(PopulationContext("t", "%c.telecom"))}},"item":[{{Item("v", "string", With(Initial("%t.value")))}}]}]}""";
        var outcome = await Populate(Questionnaire(group, Patient), new PopulateRequest
        {
            Context = [Context("patient", """{"resourceType":"Patient","contact":[{"name":{"given":["A"],"family":"B"},"telecom":[{"value":"1"},{"value":"2"}]},{"name":{"given":["C"],"family":"D"}}]}""")],
        });

        Assert.Equal("g(n=A B gg(v=1) gg(v=2)) g(n=C D gg(v=))", Text(outcome.Response!));
        Assert.Empty(outcome.Report.Issues);
    }

    [Theory]
    [InlineData("c", ",\"repeats\":true", "g(n=A) g(n=B)", "")]
    [InlineData("c", "", "g(n=)", "SDC424")]
    [InlineData(null, ",\"repeats\":true", "g(n=)", "SDC424 SDC403")]
    public async Task Populate_PopulationContextThatDoesNotFit_IsAnIssue(string? name, string repeats, string expected, string codes)
    {
        var group = $$"""{"linkId":"g","type":"group"{{repeats}}{{With(PopulationContext(name, "%patient.contact"))}},"item":[{{Item("n", "string", With(Initial("%c.name.family")))}}]}""";
        var outcome = await Populate(Questionnaire(group, Patient), new PopulateRequest { Context = [Context("patient", """{"resourceType":"Patient","contact":[{"name":{"family":"A"}},{"name":{"family":"B"}}]}""")] });

        Assert.Equal(expected, Text(outcome.Response!));
        Assert.Equal(codes, Codes(outcome));
    }

    [Theory]
    [InlineData("integer", "70000 'g'", "70")]
    [InlineData("decimal", "154 '[lb_av]'", "69.85322498")]
    [InlineData("decimal", "70 'cm'", "")]
    public async Task Populate_QuantityForANumber_IsInTheUnitOfTheItem(string type, string expression, string expected)
    {
        var outcome = await Populate(Questionnaire(Item("w", type, With(Unit("kg"), Initial(expression)))));

        Assert.Equal("w=" + expected, Text(outcome.Response!));
    }

    [Theory]
    [InlineData("reference", "%patient", "Patient/p1")]
    [InlineData("reference", "%patient.managingOrganization", "Organization/o")]
    [InlineData("attachment", "%patient.photo", "image/png")]
    [InlineData("dateTime", "%patient.birthDate", "1980-02-03")]
    [InlineData("boolean", "%patient.active", "true")]
    [InlineData("url", "%patient.photo.url", "https://example.org/x.png")]
    [InlineData("open-choice", "'anything'", "anything")]
    public async Task Populate_ValueOfTheItemsType_IsTheAnswer(string type, string expression, string expected)
    {
        var outcome = await Populate(Questionnaire(Item("a", type, With(Initial(expression))), Patient), new PopulateRequest
        {
            Context = [Context("patient", """{"resourceType":"Patient","id":"p1","active":true,"birthDate":"1980-02-03","managingOrganization":{"reference":"Organization/o"},"photo":[{"contentType":"image/png","url":"https://example.org/x.png"}]}""")],
        });

        Assert.Empty(outcome.Report.Issues);
        Assert.Equal("a=" + expected, Text(outcome.Response!));
    }

    [Theory]
    [InlineData("""{"linkId":"a","type":"string"},{"linkId":"a","type":"string"}""")]
    [InlineData("""{"linkId":"a","type":"group","item":[{"linkId":"b","type":"group","item":[{"linkId":"a","type":"string"}]}]}""")]
    public async Task Populate_LinkIdTwice_IsRefused(string items)
    {
        var outcome = await Populate(Questionnaire(items));

        Assert.Null(outcome.Response);
        Assert.Equal("SDC423", Codes(outcome));
    }

    [Fact]
    public async Task Populate_NameDeclaredTwice_IsAnIssue()
    {
        var outcome = await Populate(Questionnaire(Item("a", "integer", With(Initial("%x"))), $"{Variable("x", "1")},{Variable("x", "2")}"));

        Assert.Equal("SDC425", Codes(outcome));
    }

    [Fact]
    public async Task Populate_StructureMap_IsNamedAsNotSupported()
    {
        var outcome = await Populate(Questionnaire(Item("a", "integer", ",\"initial\":[{\"valueInteger\":4}]"), """{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-sourceStructureMap","valueCanonical":"https://example.org/map"}"""));

        Assert.Equal("SDC422", Codes(outcome));
        Assert.Equal("a=4", Text(outcome.Response!));
    }

    [Fact]
    public async Task Populate_Questionnaire_IsNotChanged()
    {
        var questionnaire = Questionnaire(Item("sex", "choice", Gender + With(Initial("%patient.gender"))), Patient);
        var before = questionnaire.DeepCopy();

        var outcome = await Populate(questionnaire, new PopulateRequest { Context = [Context("patient", Anna)] });
        ((R4.Coding)outcome.Response!.Item[0].Answer[0].Value!).Display = "Changed";

        Assert.True(questionnaire.IsExactly(before));
    }

    [Fact]
    public async Task Populate_MoreItemsThanAllowed_IsAnIssue()
    {
        var outcome = await Populate(Questionnaire(Item("a", "string") + ',' + Item("b", "string")), new PopulateRequest { Limits = new SdcLimits { MaxItems = 1 } });

        Assert.Equal("a=", Text(outcome.Response!));
        Assert.Equal("SDC420", Codes(outcome));
    }

    private static Task<PopulateOutcome> Populate(R4.Questionnaire questionnaire, PopulateRequest? request = null) =>
        QuestionnairePopulator.PopulateAsync(questionnaire, request ?? new PopulateRequest(), TestContext.Current.CancellationToken);
}

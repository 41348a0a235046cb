using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Sdc.FormTexts;

namespace Physology.Fhir.Kernel.Tests.Sdc;

public sealed class QueryPopulationTests
{
    private const string Query = "application/x-fhir-query";
    private static readonly string Patient = LaunchContext("patient", "Patient");
    private static readonly PopulateContext Anna = Context("patient", """{"resourceType":"Patient","id":"p1","identifier":[{"system":"urn:s","value":"1,2"}],"name":[{"family":"O'Hara & Ünal|x"}]}""");

    [Fact]
    public async Task Populate_VariableOfTheRoot_IsTheBundleOfItsQuery()
    {
        var server = new TestServer().WithResults("Condition?patient=p1&_count=5", """{"resourceType":"Condition","id":"c1","code":{"text":"Pain"}}""", """{"resourceType":"Condition","id":"c2","code":{"text":"Fatigue"}}""");

        var outcome = await Populate(server, Questionnaire(Item("c", "string", ",\"repeats\":true" + With(Initial("%conditions.entry.resource.code.text"))), $"{Patient},{Variable("conditions", "Condition?patient={{%patient.id}}&_count=5", Query)}"));

        Assert.Equal("c=Pain|Fatigue", Text(outcome.Response!));
        Assert.Empty(outcome.Report.Issues);
        Assert.Equal(["Condition?patient=p1&_count=5"], server.Asked);
    }

    [Fact]
    public async Task Populate_QueryThatReadsTheResultOfAnother_IsAskedAfterIt()
    {
        var server = new TestServer()
            .WithResults("Encounter?patient=p1", """{"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"}}""")
            .WithResults("Observation?encounter=Encounter%2Fe1", """{"resourceType":"Observation","id":"o1","status":"final","code":{"text":"Weight"}}""");

        var outcome = await Populate(server, Questionnaire(
            Item("o", "string", With(Variable("two", "Observation?encounter={{%one.entry.resource.select('Encounter/' & id)}}", Query), Initial("%two.entry.resource.code.text"))),
            $"{Patient},{Variable("one", "Encounter?patient={{%patient.id}}", Query)}"));

        Assert.Equal("o=Weight", Text(outcome.Response!));
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task Populate_SameQueryTwice_IsAskedOnce()
    {
        var server = new TestServer().With("Patient/p1", """{"resourceType":"Patient","id":"p1","active":true}""");
        var variable = Variable("me", "Patient/{{%patient.id}}", Query);

        var outcome = await Populate(server, Questionnaire($"{Item("a", "boolean", With(variable, Initial("%me.active")))},{Item("b", "boolean", With(variable, Initial("%me.active")))}", Patient));

        Assert.Equal("a=true b=true", Text(outcome.Response!));
        Assert.Equal(["Patient/p1"], server.Asked);
    }

    [Theory]
    [InlineData("name={{%patient.name.family}}", "name=O%27Hara%20%26%20%C3%9Cnal%7Cx")]
    [InlineData("identifier={{%patient.identifier}}", "identifier=urn%3As%7C1%5C%2C2")]
    [InlineData("code={{('a' | 'b')}}", "code=a,b")]
    [InlineData("value=gt{{5.40 'kg'}}", "value=gt5.40%7Chttp%3A%2F%2Funitsofmeasure.org%7Ckg")]
    [InlineData("date=ge{{today() - 7 days}}", "date=ge2026-02-25")]
    [InlineData("x={{iif(true, 'y', {})}}", "x=y")]
    [InlineData("code=http://loinc.org|72514-3&note=a b#c", "code=http://loinc.org%7C72514-3&note=a%20b%23c")]
    [InlineData("a=1%2C2&b=50%", "a=1%2C2&b=50%25")]
    public async Task Populate_QueryWithExpressions_IsEscapedAsAUrl(string query, string expected)
    {
        var server = new TestServer { Otherwise = new R4.Bundle { Type = "searchset" } };

        await Populate(server, Questionnaire(Item("a", "integer"), $"{Patient},{Variable("v", "Observation?" + query, Query)}"));

        Assert.Equal(["Observation?" + expected], server.Asked);
    }

    [Theory]
    [InlineData("https://evil.example/Patient?name=a")]
    [InlineData("//evil.example/Patient")]
    [InlineData("/Patient?name=a")]
    [InlineData("../Patient?name=a")]
    [InlineData("Patient/../../admin")]
    [InlineData("Patient/..")]
    [InlineData("Patient/p1/_history")]
    [InlineData("Patient/p1/Observation?code=x")]
    [InlineData("Patient/p1?_format=xml")]
    [InlineData("Patient/$everything")]
    [InlineData("Patient\\\\..\\\\x")]
    [InlineData("Patient#x")]
    [InlineData("Patient@evil.example/x")]
    [InlineData("_history")]
    [InlineData("?_type=Patient")]
    [InlineData("metadata")]
    [InlineData("Unknown?x=1")]
    [InlineData("DomainResource?x=1")]
    [InlineData("{{'https://evil.example/Patient'}}")]
    [InlineData("{{'Patient?name=a'}}")]
    [InlineData("Patient/{{'p1/$everything'}}")]
    public async Task Populate_QueryThatIsNoSearchOfTheServer_IsNotAsked(string query)
    {
        var server = new TestServer { Otherwise = new R4.Bundle { Type = "searchset" } };

        var outcome = await Populate(server, Questionnaire(Item("a", "integer", With(Initial("%v.total"))), $"{Patient},{Variable("v", query, Query)}"));

        Assert.Empty(server.Asked);
        Assert.Equal("SDC418", Codes(outcome));
        Assert.Equal("a=", Text(outcome.Response!));
    }

    [Theory]
    [InlineData("Observation?subject={{%encounter.subject.reference}}")] // nothing is known of the encounter: all subjects would be searched
    [InlineData("Observation?subject={{%patient}}")]
    [InlineData("Observation?subject={{%patient.name}}")]
    [InlineData("Observation?subject={{%patient.id")]
    public async Task Populate_QueryWithAnExpressionWithoutValue_IsNotAsked(string query)
    {
        var server = new TestServer { Otherwise = new R4.Bundle { Type = "searchset" } };

        var outcome = await Populate(server, Questionnaire(Item("a", "integer"), $"{Patient},{LaunchContext("encounter", "Encounter")},{Variable("v", query, Query)}"));

        Assert.Empty(server.Asked);
        Assert.Contains(outcome.Report.Issues, i => i.Code.Value == "SDC419");
    }

    [Fact]
    public async Task Populate_ServerThatFails_IsAnIssueAndTheRestIsPopulated()
    {
        var outcome = await Populate(new TestServer(), Questionnaire($"{Item("a", "string", With(Initial("%v.entry.resource.id")))},{Item("b", "integer", With(Initial("2")))}", $"{Patient},{Variable("v", "Condition?patient={{%patient.id}}", Query)}"));

        Assert.Equal("a= b=2", Text(outcome.Response!));
        Assert.Equal("SDC419", Codes(outcome));
        Assert.Contains("404", outcome.Report.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Populate_WithoutServer_SaysThatNoneIsAsked()
    {
        var outcome = await Populate(null, Questionnaire(Item("a", "string", With(Initial("%v.entry.resource.id"))), $"{Patient},{Variable("v", "Condition?patient={{%patient.id}}", Query)}"));

        Assert.Equal("SDC419", Codes(outcome));
    }

    [Fact]
    public async Task Populate_ManyQueries_StopAtTheLimit()
    {
        var server = new TestServer { Otherwise = new R4.Bundle { Type = "searchset" } };
        var items = string.Join(',', Enumerable.Range(0, 80).Select(i => Item($"i{i}", "string", With(Variable("v", $"Condition?code={i}", Query), Initial("%v.entry.resource.id")))));

        var outcome = await Populate(server, Questionnaire(items));

        Assert.Equal(50, server.Asked.Count);
        Assert.Equal(30, outcome.Report.Issues.Count(i => i.Code.Value == "SDC419"));
    }

    [Fact]
    public async Task Populate_QueryThatChangesWithTheClock_IsAskedOnce()
    {
        var server = new TestServer { Otherwise = new R4.Bundle { Type = "searchset" } };

        await Populate(server, Questionnaire(Item("a", "string"), Variable("v", "Condition?recorded-date=le{{now()}}", Query)), TimeProvider.System);

        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Populate_MoreResultsThanAllowed_UsesTheFirstAndSaysSo()
    {
        var server = new TestServer().WithResults("Condition", [.. Enumerable.Range(0, 5).Select(i => $$"""{"resourceType":"Condition","id":"c{{i}}"}""")]);

        var outcome = await Populate(server, Questionnaire(Item("a", "integer", With(Initial("%v.entry.count()"))), Variable("v", "Condition", Query)), limits: new SdcLimits { MaxEntries = 3 });

        Assert.Equal("a=3", Text(outcome.Response!));
        Assert.Equal("SDC420", Codes(outcome));
    }

    [Fact]
    public async Task Populate_ResultsOnFurtherPages_AreSaidToBeMissing()
    {
        var server = new TestServer().With("Condition", """{"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"https://evil.example/next"}]}""");

        Assert.Equal("SDC420", Codes(await Populate(server, Questionnaire(Item("a", "integer"), Variable("v", "Condition", Query)))));
        Assert.Equal(["Condition"], server.Asked);
    }

    [Theory]
    [InlineData("Patient/p1", """{"resourceType":"Patient","id":"p2"}""")]
    [InlineData("Patient/p1", """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}""")]
    [InlineData("Patient", """{"resourceType":"Patient","id":"p1"}""")]
    public async Task Populate_AnswerThatIsNotWhatWasAsked_IsNotUsed(string query, string answer)
    {
        var outcome = await Populate(new TestServer().With(query, answer), Questionnaire(Item("a", "string", With(Initial("%v.id"))), Variable("v", query, Query)));

        Assert.Equal("SDC419", Codes(outcome));
        Assert.Equal("a=", Text(outcome.Response!));
    }

    [Fact]
    public async Task Populate_PopulationContextOfAQuery_TakesItsMatchesOneByOne()
    {
        var server = new TestServer().With("Condition?patient=p1", """{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Condition","code":{"text":"A"}}},{"resource":{"resourceType":"Practitioner","id":"x"},"search":{"mode":"include"}},{"resource":{"resourceType":"Condition","code":{"text":"B"}},"search":{"mode":"match"}},{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"processing"}]},"search":{"mode":"outcome"}}]}""");
        var group = $$"""{"linkId":"g","type":"group","repeats":true{{With(PopulationContext("c", "Condition?patient={{%patient.id}}", Query))}},"item":[{{Item("n", "string", With(Initial("%c.code.text")))}}]}""";

        Assert.Equal("g(n=A) g(n=B)", Text((await Populate(server, Questionnaire(group, Patient))).Response!));
        Assert.Equal("g(n=)", Text((await Populate(new TestServer().WithResults("Condition?patient=p1"), Questionnaire(group, Patient))).Response!));
    }

    [Theory]
    [InlineData("reference", "Organization/o1", "")]
    [InlineData("string", "", "SDC421")]
    public async Task Populate_InitialExpressionThatIsAQuery_AnswersReferences(string type, string expected, string codes)
    {
        var server = new TestServer().WithResults("Organization?name=x", """{"resourceType":"Organization","id":"o1"}""");

        var outcome = await Populate(server, Questionnaire(Item("a", type, With(Initial("Organization?name=x", Query)))));

        Assert.Equal("a=" + expected, Text(outcome.Response!));
        Assert.Equal(codes, Codes(outcome));
    }

    [Fact]
    public async Task Populate_ContextAsAReference_IsReadFromTheServer()
    {
        var server = new TestServer().With("Practitioner/u1", """{"resourceType":"Practitioner","id":"u1","name":[{"family":"Gray"}]}""");
        var questionnaire = Questionnaire(Item("a", "string", With(Initial("%user.name.family"))), LaunchContext("user", "Practitioner"));
        PopulateContext[] context = [new PopulateContext("user") { References = [new R4.ResourceReference { Reference = "Practitioner/u1" }] }];

        Assert.Equal("a=Gray", Text((await Populate(server, questionnaire, context: context)).Response!));
        Assert.Equal("SDC419", Codes(await Populate(null, questionnaire, context: context)));
        context = [new PopulateContext("user") { References = [new R4.ResourceReference { Reference = "https://evil.example/Practitioner/u1" }] }];
        Assert.Equal("SDC418", Codes(await Populate(server, questionnaire, context: context)));
    }

    [Fact]
    public async Task Populate_SubjectWithoutContext_IsThePatientOfTheServer()
    {
        var server = new TestServer().With("Patient/p9", """{"resourceType":"Patient","id":"p9","birthDate":"1970-01-01"}""");

        var outcome = await QuestionnairePopulator.PopulateAsync(
            Questionnaire(Item("a", "date", With(Initial("%patient.birthDate"))), Patient),
            new PopulateRequest { Queries = server, Subject = new R4.ResourceReference { Reference = "Patient/p9" } },
            TestContext.Current.CancellationToken);

        Assert.Equal("a=1970-01-01", Text(outcome.Response!));
        Assert.Empty(outcome.Report.Issues);
    }

    [Fact]
    public async Task Populate_VariableGivenAsContext_IsNotAsked()
    {
        var server = new TestServer();
        var given = Context("v", """{"resourceType":"Bundle","type":"searchset","total":4}""");

        var outcome = await Populate(server, Questionnaire(Item("a", "integer", With(Initial("%v.total"))), Variable("v", "Condition", Query)), context: [given]);

        Assert.Equal("a=4", Text(outcome.Response!));
        Assert.Empty(server.Asked);
        Assert.Empty(outcome.Report.Issues);
    }

    [Fact]
    public async Task Populate_SourceQueries_AreABundleOfBundles()
    {
        const string Batch = """ "contained":[{"resourceType":"Bundle","id":"batch","type":"batch","entry":[{"request":{"method":"GET","url":"Condition?patient={{%patient.id}}"}},{"request":{"method":"DELETE","url":"Patient/p1"}},{"request":{"method":"GET","url":"https://evil.example/x"}}]}],""";
        const string Source = """{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-sourceQueries","valueReference":{"reference":"#batch"}}""";
        var server = new TestServer().WithResults("Condition?patient=p1", """{"resourceType":"Condition","code":{"text":"A"}}""");

        var outcome = await Populate(server, Questionnaire($"{Item("a", "string", With(Initial("%sourceQueries.entry[0].resource.entry.resource.code.text")))},{Item("b", "string", With(Initial("%batch.entry[0].resource.entry.resource.code.text")))}", $"{Patient},{Source}", Batch));

        Assert.Equal("a=A b=A", Text(outcome.Response!));
        Assert.Equal("SDC418", Codes(outcome).Split(' ').Distinct().Single());
        Assert.Equal(2, outcome.Report.Issues.Count);
        Assert.Equal(["Condition?patient=p1"], server.Asked);
    }

    [Fact]
    public async Task Calculate_WithASource_ReadsQueries()
    {
        var questionnaire = Questionnaire(Item("t", "integer", With(Calculated("%v.total"))), Variable("v", "Condition", Query));
        var response = new R4.QuestionnaireResponse { Status = "completed" };
        var server = new TestServer().With("Condition", """{"resourceType":"Bundle","type":"searchset","total":4}""");

        var result = await ResponseCalculator.CalculateAsync(response, questionnaire, new ExpressionSources { Queries = server }, TestContext.Current.CancellationToken);
        var failed = await ResponseCalculator.CalculateAsync(response, questionnaire, new ExpressionSources { Queries = new TestServer() }, TestContext.Current.CancellationToken);

        Assert.Equal("t=4", Text(result.Response));
        Assert.Empty(result.Report.Issues);
        Assert.False(failed.Report.IsConformant);
        Assert.Equal("", Text(failed.Response));
        Assert.Contains(ResponseCalculator.Calculate(response, questionnaire).Report.Issues, i => i.Code.Value == "SDC404");
    }

    [Fact]
    public async Task Extract_WithASource_ReadsQueriesAndIsAllOrNothing()
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>($$$"""
            {"resourceType":"Questionnaire","status":"draft","contained":[{"resourceType":"Observation","id":"o","status":"final","code":{"text":"x"},"_valueInteger":{"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-templateExtractValue","valueString":"%v.total"}]}}],
             "extension":[{{{Variable("v", "Condition", Query)}}},{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-templateExtract","extension":[{"url":"template","valueReference":{"reference":"#o"}}]}],"item":[{"linkId":"a","type":"string"}]}
            """).Value!;
        var response = FhirJson.Parse<R4.QuestionnaireResponse>("""{"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueString":"x"}]}]}""").Value!;
        var server = new TestServer().With("Condition", """{"resourceType":"Bundle","type":"searchset","total":4}""");

        var result = await ResponseExtractor.ExtractAsync(response, questionnaire, new ExpressionSources { Queries = server }, TestContext.Current.CancellationToken);
        var failed = await ResponseExtractor.ExtractAsync(response, questionnaire, new ExpressionSources { Queries = new TestServer() }, TestContext.Current.CancellationToken);

        Assert.Equal(4, ((R4.Integer)((R4.Observation)result.Bundle!.Entry[0].Resource!).Value!).Value);
        Assert.Null(failed.Bundle);
    }

    private static Task<PopulateOutcome> Populate(IFhirQuery? server, R4.Questionnaire questionnaire, TimeProvider? time = null, SdcLimits? limits = null, PopulateContext[]? context = null) =>
        QuestionnairePopulator.PopulateAsync(
            questionnaire,
            new PopulateRequest
            {
                Context = context ?? (questionnaire.Extension.Exists(e => e.Url!.Value!.EndsWith("launchContext", StringComparison.Ordinal)) ? [Anna] : []),
                Queries = server,
                Time = time ?? new TestClock(2026, 3, 4),
                Limits = limits ?? SdcLimits.Default,
            },
            TestContext.Current.CancellationToken);
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Physology.Fhir.Web.Tests.Flows;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>Populating from an EHR with a clinician's authority, and from what is sent along without one.</summary>
public sealed class PopulateOverHttpTests(OperationsService running) : FlowTests(running), IClassFixture<OperationsService>
{
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private const string Programs = "/fhir/Questionnaire/$populate";
    private const string Anna = """{"name":"context","part":[{"name":"name","valueString":"patient"},{"name":"content","resource":{"resourceType":"Patient","id":"anna","birthDate":"1980-01-02"}}]}""";
    private const string Local = """{"name":"local","valueBoolean":true}""";

    private static readonly string BirthDate = Item("b", "date", "%patient.birthDate");

    private OperationsService Service => (OperationsService)Running;

    [Fact]
    public async Task Program_WithContext_IsAnsweredFromIt()
    {
        var answer = await Service.AskAsync(Programs, Parameters(Questionnaire(BirthDate), Anna));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("1980-01-02", Answer(answer, "b"));
        Assert.Equal("Patient/anna", Response(answer).Subject?.Reference?.Value);
    }

    [Fact]
    public async Task Program_WithQueriesAndLocal_CallsNoEhr()
    {
        Service.EhrRequests.Take();

        var answer = await Service.AskAsync(Programs, Parameters(
            Questionnaire(Item("c", "string", "%conditions.entry.resource.code.text"), Variable("conditions", "Condition?patient={{%patient.id}}")), Anna, Local));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(Answer(answer, "c"));
        Assert.Contains("SDC419", Issues(answer));
        Assert.Contains("OPS213", Issues(answer));
        Assert.Empty(Service.EhrRequests.Take());
    }

    [Fact]
    public async Task Program_WithExpressionsThatNeverEnd_IsAnsweredAllTheSame()
    {
        const string Many = "(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19)";
        var endless = Enumerable.Range(0, 6).Aggregate("$this", (inner, _) => $"{Many}.select({inner})") + ".count()";

        var answer = await Service.AskAsync(Programs, Parameters(Questionnaire($"{string.Join(',', Enumerable.Range(0, 40).Select(i => Item("i" + i, "integer", endless)))},{BirthDate}"), Anna));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(40, Issues(answer).Count(code => code == "SDC403"));
        Assert.Equal("1980-01-02", Answer(answer, "b"));
    }

    [Fact]
    public async Task Program_NamingOurQuestionnaire_GetsItsResponse()
    {
        var byId = await Service.AskAsync("/fhir/Questionnaire/follow-up-core/$populate", Parameters("""{"name":"subject","valueReference":{"reference":"Patient/anna"}}"""));
        var byCanonical = await Service.AskAsync(Programs, Parameters("""{"name":"questionnaire","valueCanonical":"https://physology.org/fhir/Questionnaire/follow-up-core"}"""));
        var byReference = await Service.AskAsync(Programs, Parameters("""{"name":"questionnaireRef","valueReference":{"reference":"Questionnaire/follow-up-core"}}"""));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [byId.Status, byCanonical.Status, byReference.Status]);
        Assert.Equal(Response(byId).Questionnaire?.Value, Response(byCanonical).Questionnaire?.Value);
        Assert.NotEmpty(Response(byReference).Item);
    }

    [Fact]
    public async Task Program_NamingWhatIsNotHere_IsToldToSendIt()
    {
        var unknown = await Service.AskAsync(Programs, Parameters("""{"name":"questionnaire","valueCanonical":"https://elsewhere.example/q"}"""));
        var noId = await Service.AskAsync("/fhir/Questionnaire/no-such/$populate", Parameters());
        var nothing = await Service.AskAsync(Programs, Parameters(Anna));
        var bare = await Service.AskAsync(Programs, """{"resourceType":"Questionnaire","status":"active"}""");

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [unknown.Status, noId.Status, nothing.Status, bare.Status]);
        Assert.Equal(["SDC412"], unknown.Errors);
    }

    [Fact]
    public async Task Program_WithABrokenContext_IsToldWhatWasLeftOut()
    {
        var answer = await Service.AskAsync(Programs, Parameters(Questionnaire(BirthDate), Anna.Replace("\"birthDate\"", "\"colour\":\"red\",\"birthDate\"", StringComparison.Ordinal)));

        Assert.Equal("1980-01-02", Answer(answer, "b"));
        Assert.Contains("JSON104", Issues(answer));
    }

    [Fact]
    public async Task Clinician_WithLocal_IsAnsweredFromTheRecord()
    {
        await LaunchAsync("amara", "gp");
        Service.EhrRequests.Take();

        var answer = await CallAsync(Parameters(
            Questionnaire($"{BirthDate},{Item("c", "string", "%conditions.entry.resource.code.text.where(startsWith('Chronic'))")}", Variable("conditions", "Condition?_count=10")), Local));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("1978-05-14", Answer(answer, "b"));
        Assert.Equal("Chronic widespread pain", Answer(answer, "c"));
        Assert.Equal("Patient/amara", Response(answer).Subject?.Reference?.Value);
        // The query named nobody: it was asked for this patient.
        Assert.Contains("Condition?_count=10&patient=amara", Service.EhrRequests.Take());
    }

    [Fact]
    public async Task Clinician_WithoutLocal_CallsNoEhr()
    {
        await LaunchAsync("amara", "gp");
        Service.EhrRequests.Take();

        var answer = await CallAsync(Parameters(Questionnaire(BirthDate, Variable("conditions", "Condition?_count=10"))));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(Answer(answer, "b"));
        Assert.Empty(Service.EhrRequests.Take());
    }

    [Theory]
    [InlineData("Patient/carys")]
    [InlineData("Condition?patient=carys")]
    [InlineData("Condition?patient={{'carys'}}")]
    [InlineData("Condition?{{'patient=carys'}}")]
    [InlineData("Condition?patient={{'amara,carys'}}")]
    [InlineData("Condition?patient=amara&subject={{'Patient/carys'}}")]
    [InlineData("{{'http://169.254.169.254/'}}Condition")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("//evil.example/Condition")]
    [InlineData("../auth/token")]
    [InlineData("Condition/../../auth/jwks")]
    [InlineData("AuditEvent?_count=1")]
    public async Task Clinician_WithAQueryAroundTheChart_GetsAnIssueAndNoCall(string query)
    {
        await LaunchAsync("amara", "gp");
        Service.EhrRequests.Take();

        var answer = await CallAsync(Parameters(
            Questionnaire($"{BirthDate},{Item("c", "string", "%got.entry.resource.code.text", repeats: true)}", Variable("got", query)), Local));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(Answer(answer, "c"));
        Assert.Contains(Issues(answer), code => code is "SDC418" or "SDC419");
        // The control, in the same call: what is the patient's own is there.
        Assert.Equal("1978-05-14", Answer(answer, "b"));
        Assert.Equal(["Patient/amara"], Service.EhrRequests.Take());
    }

    [Fact]
    public async Task Clinician_AboutAnotherPatient_IsForbidden()
    {
        await LaunchAsync("amara", "gp");
        Service.EhrRequests.Take();

        var answer = await CallAsync(Parameters(Questionnaire(BirthDate), """{"name":"subject","valueReference":{"reference":"Patient/carys"}}""", Local));
        var own = await CallAsync(Parameters(Questionnaire(BirthDate), """{"name":"subject","valueReference":{"reference":"Patient/amara"}}"""));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("OPS423", Assert.Single(answer.Errors));
        Assert.Empty(Service.EhrRequests.Take());
        Assert.Equal(HttpStatusCode.OK, own.Status);
    }

    [Fact]
    public async Task Clinician_WithAnotherPatientsContextByReference_GetsNothingOfIt()
    {
        await LaunchAsync("amara", "gp");
        Service.EhrRequests.Take();

        var answer = await CallAsync(Parameters(Questionnaire(BirthDate), """{"name":"context","part":[{"name":"name","valueString":"patient"},{"name":"content","valueReference":{"reference":"Patient/carys"}}]}""", Local));

        Assert.Null(answer.Resource is R4.Parameters ? Answer(answer, "b") : null);
        Assert.DoesNotContain("Patient/carys", Service.EhrRequests.Take());
    }

    [Fact]
    public async Task Clinician_BeyondWhatTheEhrGranted_GetsAnIssueAndNoCall()
    {
        await LaunchAsync("amara", "gp");
        Service.EhrRequests.Take();

        var answer = await CallAsync(Parameters(Questionnaire(Item("c", "string", "%got.entry.resource.code.text"), Variable("got", "Procedure?_count=1")), Local));

        Assert.Contains("SDC419", Issues(answer));
        Assert.DoesNotContain(Service.EhrRequests.Take(), r => r.StartsWith("Procedure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clinician_EhrFails_GetsTheRestAndAnIssue()
    {
        await LaunchAsync("amara", "gp");
        for (var i = 0; i < 3; i++)
        {
            Running.Faults.FailNext(503, method: "GET");
        }

        var answer = await CallAsync(Parameters(Questionnaire(BirthDate), Local));
        Running.Faults.Clear();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("SDC419", Issues(answer));
        Assert.Contains("EHR500", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clinician_EhrAnswersWithOthersData_UsesNoneOfIt()
    {
        await LaunchAsync("amara", "gp");
        Running.Faults.FailNext(200, "application/fhir+json", """{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Condition","id":"x","subject":{"reference":"Patient/carys"},"code":{"text":"Somebody else's"}}}]}""", method: "GET");

        var answer = await CallAsync(Parameters(Questionnaire(Item("c", "string", "%got.entry.resource.code.text"), Variable("got", "Condition?_count=1"), withPatient: false), Local));
        Running.Faults.Clear();

        Assert.Contains("SDC419", Issues(answer));
        Assert.DoesNotContain("Somebody else's", answer.Text, StringComparison.Ordinal);
    }

    private static string Parameters(params string[] parameters) => $$"""{"resourceType":"Parameters","parameter":[{{string.Join(',', parameters)}}]}""".Replace(",\"parameter\":[]", "", StringComparison.Ordinal);

    private static string Questionnaire(string items, string? extension = null, bool withPatient = true)
    {
        var patient = $$$"""{"url":"{{{Sdc}}}launchContext","extension":[{"url":"name","valueCoding":{"system":"http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext","code":"patient"}},{"url":"type","valueCode":"Patient"}]}""";
        var extensions = string.Join(',', new[] { withPatient ? patient : null, extension }.Where(e => e is not null));
        return $$$"""{"name":"questionnaire","resource":{"resourceType":"Questionnaire","url":"https://clinic.example/q","version":"1","status":"active","extension":[{{{extensions}}}],"item":[{{{items}}}]}}""";
    }

    private static string Variable(string name, string query) =>
        $$$"""{"url":"http://hl7.org/fhir/StructureDefinition/variable","valueExpression":{"name":"{{{name}}}","language":"application/x-fhir-query","expression":{{{JsonSerializer.Serialize(query)}}}}}""";

    private static string Item(string linkId, string type, string expression, bool repeats = false) =>
        $$$"""{"linkId":"{{{linkId}}}","text":"?","type":"{{{type}}}","repeats":{{{(repeats ? "true" : "false")}}},"extension":[{"url":"{{{Sdc}}}initialExpression","valueExpression":{"language":"text/fhirpath","expression":{{{JsonSerializer.Serialize(expression)}}}}}]}""";

    private static R4.QuestionnaireResponse Response(FhirResult result) =>
        Assert.IsType<R4.QuestionnaireResponse>(Assert.IsType<R4.Parameters>(result.Resource).Parameter.Find(p => p.Name?.Value == "response")?.Resource);

    private static string? Answer(FhirResult result, string linkId) =>
        (Response(result).Item.Find(i => i.LinkId?.Value == linkId)?.Answer.FirstOrDefault()?.Value as R4.PrimitiveType)?.ValueText;

    private static IReadOnlyList<string?> Issues(FhirResult result) =>
        [.. ((R4.OperationOutcome?)Assert.IsType<R4.Parameters>(result.Resource).Parameter.Find(p => p.Name?.Value == "issues")?.Resource)?.Issue.Select(i => i.Details?.Coding[0].Code?.Value) ?? []];

    private async Task<FhirResult> CallAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Launch + "/fhir/Questionnaire/$populate") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
        request.Headers.Add("X-Request-Token", LaunchOperationsTests.RequestToken(Clinic));
        using var answer = await Clinic.FetchAsync(request, Cancellation);
        return await FhirResult.OfAsync(answer);
    }
}

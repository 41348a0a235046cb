using System.Net;
using System.Text;

namespace Physology.Fhir.Web.Tests.FhirOperations;

public sealed class ValidateOverHttpTests(OperationsService running) : IClassFixture<OperationsService>
{
    private const string PainSite = "https://physology.org/fhir/StructureDefinition/pain-site";
    private const string BadPatient = "{\"resourceType\":\"Patient\",\n  \"gender\":\"fmale\",\n  \"birthDate\":\"1978-13-01\"}";

    [Fact]
    public async Task Validate_GoodResource_IsAllWell()
    {
        var answer = await running.AskAsync("/fhir/Patient/$validate", """{"resourceType":"Patient","gender":"female"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.Errors);
        Assert.NotEmpty(answer.Outcome.Issue);
    }

    [Fact]
    public async Task Validate_BadResource_NamesElementLineAndColumn()
    {
        var answer = await running.AskAsync("/fhir/Patient/$validate", BadPatient);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var gender = answer.Outcome.Issue.Single(i => i.Expression.Exists(e => e.Value == "Patient.gender"));
        Assert.Equal((2, 3), Place(gender));
        Assert.Contains("VAL306", answer.Errors);
        Assert.Contains(answer.Outcome.Issue, i => i.Expression.Exists(e => e.Value == "Patient.birthDate") && Place(i).Line == 3);
    }

    [Fact]
    public async Task Validate_ResourceInParameters_NamesThePlaceInTheWholeBody()
    {
        var body = "{\"resourceType\":\"Parameters\",\n \"parameter\":[\n  {\"name\":\"resource\", \"resource\":" + BadPatient + "}]}";

        var answer = await running.AskAsync("/fhir/Patient/$validate", body);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var gender = answer.Outcome.Issue.Single(i => i.Expression.Exists(e => e.Value == "Patient.gender"));
        Assert.Equal((4, 3), Place(gender));
    }

    [Fact]
    public async Task Validate_PlaceInTheFirstLineOfAPart_CountsWhatIsBeforeIt()
    {
        const string Before = "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":";

        var alone = await running.AskAsync("/fhir/Patient/$validate", """{"resourceType":"Patient","gender":"fmale"}""");
        var inside = await running.AskAsync("/fhir/Patient/$validate", Before + """{"resourceType":"Patient","gender":"fmale"}""" + "}]}");

        Assert.Equal(Place(alone.Outcome.Issue[0]).Column + Before.Length, Place(inside.Outcome.Issue[0]).Column);
    }

    [Fact]
    public async Task Validate_AgainstOurProfile_AppliesIt()
    {
        var example = Sources.Example("Observation-pain-site-left-hip.json");
        var good = await running.AskAsync("/fhir/Observation/$validate?profile=" + Uri.EscapeDataString(PainSite), example);
        var bad = await running.AskAsync("/fhir/Observation/$validate?profile=" + Uri.EscapeDataString(PainSite), """{"resourceType":"Observation","status":"final","code":{"text":"x"}}""");
        var byParameter = await running.AskAsync("/fhir/Observation/$validate", Wrapped("""{"resourceType":"Observation","status":"final","code":{"text":"x"}}""", $$"""{"name":"profile","valueUri":"{{PainSite}}"}"""));

        Assert.Empty(good.Errors);
        Assert.NotEmpty(bad.Errors);
        Assert.Equal(bad.Errors, byParameter.Errors);
        Assert.Empty((await running.AskAsync("/fhir/Observation/$validate", """{"resourceType":"Observation","status":"final","code":{"text":"x"}}""")).Errors);
    }

    [Fact]
    public async Task Validate_AgainstAProfileThatIsNotHere_IsRefusedByName()
    {
        var answer = await running.AskAsync("/fhir/Patient/$validate?profile=https://elsewhere.example/StructureDefinition/p", """{"resourceType":"Patient"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("VAL311", Assert.Single(answer.Errors));
        Assert.Contains("https://elsewhere.example/StructureDefinition/p", answer.Outcome.Issue[0].Diagnostics?.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create", HttpStatusCode.OK)]
    [InlineData("update", HttpStatusCode.OK)]
    [InlineData("delete", HttpStatusCode.UnprocessableEntity)]
    [InlineData("profile", HttpStatusCode.UnprocessableEntity)]
    [InlineData("destroy", HttpStatusCode.BadRequest)]
    public async Task Validate_WithMode_IsAboutContentOnly(string mode, HttpStatusCode status)
    {
        var byQuery = await running.AskAsync("/fhir/Patient/$validate?mode=" + mode, """{"resourceType":"Patient"}""");
        var byParameter = await running.AskAsync("/fhir/Patient/$validate", Wrapped("""{"resourceType":"Patient"}""", $$"""{"name":"mode","valueCode":"{{mode}}"}"""));

        Assert.Equal((status, status), (byQuery.Status, byParameter.Status));
    }

    [Fact]
    public async Task Validate_DeleteWithoutResource_IsNotSupported()
    {
        var answer = await running.AskAsync("/fhir/Patient/$validate", """{"resourceType":"Parameters","parameter":[{"name":"mode","valueCode":"delete"}]}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("OPS422", Assert.Single(answer.Errors));
    }

    [Theory]
    [InlineData("", "OPS400")]
    [InlineData("  \n", "OPS400")]
    [InlineData("{", "JSON100")]
    [InlineData("[]", "JSON101")]
    [InlineData("null", "JSON101")]
    [InlineData("{}", "JSON103")]
    [InlineData("""{"resourceType":"Nonsense"}""", "JSON102")]
    [InlineData("""{"resourceType":"Observation","status":"final","code":{"text":"x"}}""", "OPS400")]
    [InlineData("""{"resourceType":"Parameters"}""", "OPS400")]
    [InlineData("""{"resourceType":"Parameters","parameter":[{"name":"resource","valueString":"x"}]}""", "OPS400")]
    [InlineData("""{"resourceType":"Parameters","parameter":[{"name":"resource","resource":{"resourceType":"Patient"}},{"name":"resource","resource":{"resourceType":"Patient"}}]}""", "OPS400")]
    [InlineData("""{"resourceType":"Parameters","parameter":[{"name":"resource","resource":{"resourceType":"Patient"}}],"parameter":[]}""", "JSON106")]
    [InlineData("""{"resourceType":"Parameters","parameter":[{"name":"resource","resource":{"resourceType":"Patient"}},{"name":"profile","valueUri":""}]}""", "JSON108")]
    public async Task Validate_BodyThatIsNoRequest_Is400(string body, string code)
    {
        var answer = await running.AskAsync("/fhir/Patient/$validate", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(code, answer.Errors);
    }

    [Fact]
    public async Task Validate_ParametersThemselves_AreChecked()
    {
        var answer = await running.AskAsync("/fhir/Parameters/$validate", """{"resourceType":"Parameters","parameter":[{"name":"x","valueString":"y"}]}""");
        var bad = await running.AskAsync("/fhir/Parameters/$validate", """{"resourceType":"Parameters","parameter":[{"valueString":"y"}]}""");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.Status, bad.Status));
        Assert.Empty(answer.Errors);
        Assert.NotEmpty(bad.Errors);
    }

    [Fact]
    public async Task Validate_OfAnyType_TakesAny()
    {
        Assert.Equal(HttpStatusCode.OK, (await running.AskAsync("/fhir/Resource/$validate", """{"resourceType":"Patient"}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await running.AskAsync("/fhir/$validate", """{"resourceType":"Patient"}""")).Status);
    }

    [Fact]
    public async Task Validate_UnknownParameter_IsSaidToBeLeftOut()
    {
        var answer = await running.AskAsync("/fhir/Patient/$validate", Wrapped("""{"resourceType":"Patient"}""", """{"name":"usageContext","valueString":"x"}"""));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("OPS211", answer.Codes);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/fhir+xml")]
    [InlineData("application/fhir+json; charset=utf-16")]
    public async Task Body_OfAnotherMediaType_Is415(string type)
    {
        var answer = await running.AskAsync("/fhir/Patient/$validate", """{"resourceType":"Patient"}""", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal("OPS415", Assert.Single(answer.Errors));
        Assert.Equal(HttpStatusCode.OK, (await running.AskAsync("/fhir/Patient/$validate", """{"resourceType":"Patient"}""", "application/json")).Status);
    }

    [Fact]
    public async Task Body_Compressed_Is415()
    {
        var answer = await running.CallAsync("/fhir/Patient/$validate", "x", running.Clinic.Token(running.Audience), also: r => r.Content!.Headers.ContentEncoding.Add("gzip"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
    }

    [Fact]
    public async Task Body_TooLarge_Is413WithAndWithoutItsLength()
    {
        var large = $$$"""{"resourceType":"Patient","text":{"status":"generated","div":"{{{new string('x', 210_000)}}}"}}""";

        var told = await running.AskAsync("/fhir/Patient/$validate", large);
        var chunked = await running.CallAsync("/fhir/Patient/$validate", large, running.Clinic.Token(running.Audience), also: r => r.Headers.TransferEncodingChunked = true);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (told.Status, chunked.Status));
        Assert.Equal("OPS413", Assert.Single(told.Errors));
    }

    [Fact]
    public async Task Body_OfVeryManyElements_Is413()
    {
        var many = """{"resourceType":"Patient","name":[{"given":[""" + string.Join(',', Enumerable.Repeat("\"a\"", 40_000)) + "]}]}";

        var answer = await running.AskAsync("/fhir/Patient/$validate", many);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("JSON116", answer.Errors);
    }

    [Fact]
    public async Task Body_VeryDeep_IsAnIssueWithItsCode()
    {
        var deep = new StringBuilder("""{"resourceType":"Questionnaire","status":"draft","item":[""");
        for (var i = 0; i < 5_000; i++)
        {
            deep.Append("""{"item":[""");
        }

        var answer = await running.AskAsync("/fhir/Questionnaire/$validate", deep.ToString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("JSON112", answer.Errors);
    }

    [Fact]
    public async Task Outcome_OfVeryManyIssues_IsBounded()
    {
        var many = """{"resourceType":"Patient","name":[""" + string.Join(',', Enumerable.Repeat("""{"use":"x"}""", 3_000)) + "]}";

        var answer = await running.AskAsync("/fhir/Patient/$validate", many);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.InRange(answer.Outcome.Issue.Count, 100, 501);
        Assert.Contains("OPS210", answer.Codes);
    }

    [Fact]
    public async Task Accept_OfXmlOnly_Is406()
    {
        var answer = await running.CallAsync("/fhir/Patient/$validate", """{"resourceType":"Patient"}""", running.Clinic.Token(running.Audience), also: r => r.Headers.Accept.ParseAdd("application/fhir+xml"));

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.Status);
    }

    [Fact]
    public async Task Metadata_NamesTheOperations()
    {
        using var http = new HttpClient();
        var capability = Physology.Fhir.R4.Json.FhirJson.Parse<R4.CapabilityStatement>(await http.GetStringAsync(running.Service + "/fhir/metadata", TestContext.Current.CancellationToken)).Value!;

        var operations = capability.Rest[0].Resource.SelectMany(r => r.Operation.Select(o => $"{r.Type?.Value}/${o.Name?.Value}"));
        Assert.Contains("Resource/$validate", operations);
        Assert.Contains("QuestionnaireResponse/$extract", operations);
    }

    private static string Wrapped(string resource, string parameter) =>
        $$"""{"resourceType":"Parameters","parameter":[{"name":"resource","resource":{{resource}}},{{parameter}}]}""";

    private static (int? Line, int? Column) Place(R4.OperationOutcome.IssueComponent issue) => (Number(issue, "line"), Number(issue, "col"));

    private static int? Number(R4.OperationOutcome.IssueComponent issue, string name) =>
        (issue.Extension.Find(e => e.Url?.Value == "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-" + name)?.Value as R4.Integer)?.Value;
}

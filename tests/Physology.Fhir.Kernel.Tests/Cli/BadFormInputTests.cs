using System.Text.Json;
using Physology.Fhir.Cli;
using Physology.Fhir.Cli.Commands;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Tests.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Sdc.FormTexts;

namespace Physology.Fhir.Kernel.Tests.Cli;

/// <summary>What is wrong with a form is said by every command over forms, and nothing is scored or extracted from it.</summary>
public sealed class BadFormInputTests
{
    private const string Extract = """{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract","valueBoolean":true}""";

    private static readonly string Form = FhirJson.WriteToString(Questionnaire(
        $$"""{{Item("n", "integer", Code("n"))}},{{Item("c", "choice", Code("c") + """,  "answerOption":[{"valueCoding":{"system":"urn:s","code":"yes"}},{"valueCoding":{"system":"urn:s","code":"no"}}]""")}},{{Item("d", "integer", Code("d") + """,  "enableWhen":[{"question":"c","operator":"=","answerCoding":{"system":"urn:s","code":"yes"}}]""")}},{{Item("t", "integer", Code("t") + With(Calculated("%resource.item.where(linkId='n').answer.value + 1")))}}""",
        Extract));

    public static TheoryData<string, string, string> Responses => new()
    {
        { "wrong linkId", """{"linkId":"x","answer":[{"valueInteger":1}]}""", "VAL350" },
        { "linkId twice", """{"linkId":"n","answer":[{"valueInteger":1}]},{"linkId":"n","answer":[{"valueInteger":2}]}""", "VAL355" },
        { "no linkId", """{"answer":[{"valueInteger":1}]}""", "VAL301" },
        { "text for a number", """{"linkId":"n","answer":[{"valueInteger":"0"}]}""", "JSON105" },
        { "string for an integer", """{"linkId":"n","answer":[{"valueString":"0"}]}""", "VAL352" },
        { "Coding without system", """{"linkId":"c","answer":[{"valueCoding":{"code":"yes"}}]}""", "VAL357" },
        { "answer to what is not enabled", """{"linkId":"c","answer":[{"valueCoding":{"system":"urn:s","code":"no"}}]},{"linkId":"d","answer":[{"valueInteger":1}]}""", "VAL358" },
        { "answer in a wrong place", """{"linkId":"n","answer":[{"valueInteger":1,"item":[{"linkId":"c","answer":[{"valueCoding":{"system":"urn:s","code":"yes"}}]}]}]}""", "VAL350" },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public void ValidateAndExtract_BadResponse_SayWhatIsWrong(string what, string items, string code)
    {
        var response = Response(items);
        var validated = Case(new ValidateCommand(), $$"""{"resource":{{response}},"definitions":[{{JsonSerializer.Serialize(Form)}}]}""");
        var extracted = Case(new ExtractCommand(), $$"""{"response":{{response}},"questionnaire":{{Form}} }""");

        Assert.True(Errors(validated).Contains(code), $"{what}: {string.Join(' ', Errors(validated))}");
        Assert.Contains(code, Errors(extracted));
        Assert.False(extracted.TryGetProperty("bundle", out _));
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void Extract_BadResponseThatNamesNoQuestionnaire_IsCheckedAgainstTheOneGiven(string what, string items, string code)
    {
        var unnamed = Response(items).Replace("\"questionnaire\":\"https://example.org/Questionnaire/q|1\",", "", StringComparison.Ordinal);
        var extracted = Case(new ExtractCommand(), $$"""{"response":{{unnamed}},"questionnaire":{{Form.Replace("\"url\":\"https://example.org/Questionnaire/q\",", "", StringComparison.Ordinal)}} }""");

        Assert.True(Errors(extracted).Contains(code), what);
        Assert.False(extracted.TryGetProperty("bundle", out _));
    }

    [Fact]
    public void Extract_GoodResponse_IsExtracted()
    {
        var extracted = Case(new ExtractCommand(), $$"""{"response":{{Response("""{"linkId":"n","answer":[{"valueInteger":4}]}""")}},"questionnaire":{{Form}} }""");

        Assert.Equal(2, extracted.GetProperty("bundle").GetProperty("entry").GetArrayLength()); // the answer and the total
    }

    [Theory]
    [InlineData("item", "x1", "VAL350 INS404")]
    [InlineData("valueInteger", "valueString", "VAL352 INS406")]
    [InlineData("|", "|0.0.9-", "")]
    public void Score_BadResponse_GivesNoScore(string part, string by, string code)
    {
        var form = FhirJson.WriteToString(RandomForm.Fill(GuideQuestionnaires.Find("peg")!, new Random(5), 9));
        Assert.True(Case(new ScoreCommand(), $$"""{"response":{{form}} }""").TryGetProperty("scores", out _)); // the control

        var bad = part switch
        {
            "item" => form.Replace("\"linkId\":\"peg\"", $"\"linkId\":\"{by}\"", StringComparison.Ordinal),
            "valueInteger" => System.Text.RegularExpressions.Regex.Replace(form, "\"(valueInteger|valueDecimal)\":([0-9.]+)", $"\"{by}\":\"$2\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)),
            _ => System.Text.RegularExpressions.Regex.Replace(form, "(\"questionnaire\":\"[^|\"]*)\\|", "$1" + by, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)),
        };
        Assert.NotEqual(form, bad);
        foreach (var command in new IBatchCommand[] { new ScoreCommand(), new ExtractCommand() })
        {
            var answer = Case(command, $$"""{"response":{{bad}} }""");

            Assert.NotEmpty(Errors(answer));
            Assert.True(code.Length == 0 || Errors(answer).Intersect(code.Split(' ')).Any(), string.Join(' ', Errors(answer)));
            Assert.False(answer.TryGetProperty("scores", out _) || answer.TryGetProperty("bundle", out _));
        }
    }

    [Fact]
    public void Extract_ResponseToAnotherVersion_IsRefused() =>
        Assert.Contains("SDC402", Errors(Case(new ExtractCommand(), $$"""{"response":{{Response("""{"linkId":"n","answer":[{"valueInteger":4}]}""").Replace("q|1", "q|2", StringComparison.Ordinal)}},"questionnaire":{{Form}} }""")));

    [Theory]
    [InlineData("""{"linkId":"n","type":"integer"},{"linkId":"n","type":"integer"}""")]
    [InlineData("""{"type":"integer"}""")]
    public void EveryCommand_QuestionnaireWhoseItemsCannotBeToldApart_IsRefused(string items)
    {
        var questionnaire = $$"""{"resourceType":"Questionnaire","url":"https://example.org/Questionnaire/q","version":"1","status":"draft","extension":[{{Extract}}],"item":[{{items}}]}""";
        var response = Response("""{"linkId":"n","answer":[{"valueInteger":4}]}""");

        Assert.Contains("SDC423", Errors(Case(new PopulateCommand(), $$"""{"questionnaire":{{questionnaire}} }""")));
        Assert.Contains("SDC423", Errors(Case(new ExtractCommand(), $$"""{"response":{{response}},"questionnaire":{{questionnaire}} }""")));
        Assert.Contains("SDC423", Errors(Case(new ScoreCommand(), $$"""{"response":{{response}},"questionnaire":{{questionnaire}} }""")));
        Assert.NotEmpty(Errors(Case(new ValidateCommand(), $$"""{"resource":{{questionnaire}} }""")));
        Assert.Contains("SDC423", ResponseCalculator.Calculate(FhirJson.Parse<R4.QuestionnaireResponse>(response).Value!, FhirJson.Parse<R4.Questionnaire>(questionnaire).Value!).Report.Issues.Select(i => i.Code.Value));
    }

    [Theory]
    [InlineData(60, "")]
    [InlineData(200, "JSON112")]
    public void EveryCommand_DeepNesting_IsWorkedOnOrRefused(int depth, string code)
    {
        var (questions, answers) = (Item("last", "integer", Code("last")), """{"linkId":"last","answer":[{"valueInteger":4}]}""");
        for (var i = 0; i < depth; i++)
        {
            (questions, answers) = ($$"""{"linkId":"g{{i}}","type":"group","item":[{{questions}}]}""", $$"""{"linkId":"g{{i}}","item":[{{answers}}]}""");
        }

        var questionnaire = $$"""{"resourceType":"Questionnaire","url":"https://example.org/Questionnaire/q","version":"1","status":"draft","extension":[{{Extract}}],"item":[{{questions}}]}""";
        var populated = Case(new PopulateCommand(), $$"""{"questionnaire":{{questionnaire}} }""");
        var extracted = Case(new ExtractCommand(), $$"""{"response":{{Response(answers)}},"questionnaire":{{questionnaire}} }""");
        var validated = Case(new ValidateCommand(), $$"""{"resource":{{Response(answers)}},"definitions":[{{JsonSerializer.Serialize(questionnaire)}}]}""");

        Assert.Equal(code.Length == 0, populated.TryGetProperty("response", out _));
        Assert.Equal(code.Length == 0, extracted.TryGetProperty("bundle", out _));
        Assert.All(new[] { populated, extracted, validated }, a => Assert.Equal(code.Length > 0, Errors(a).Contains("JSON112")));
    }

    [Fact]
    public void EveryCommand_TenThousandItems_AreWorkedOn()
    {
        const int Count = 10_000;
        var numbers = Enumerable.Range(0, Count);
        var last = $"i{Count - 1}";
        var questionnaire = $$"""{"resourceType":"Questionnaire","url":"https://example.org/Questionnaire/q","version":"1","status":"draft","extension":[{{Extract}}],"item":[{{string.Join(',', numbers.Select(i => Item($"i{i}", "integer", Code($"i{i}") + (i == Count - 1 ? "" : $$""","enableWhen":[{"question":"{{last}}","operator":"exists","answerBoolean":true}]"""))))}},{{Item("t", "integer", With(Calculated("%resource.item.where(linkId != 't').answer.value.sum()")))}}]}""";
        var response = Response(string.Join(',', numbers.Select(i => $$"""{"linkId":"i{{i}}","answer":[{"valueInteger":1}]}""")));

        var extracted = Case(new ExtractCommand(), $$"""{"response":{{response}},"questionnaire":{{questionnaire}} }""");
        var populated = Case(new PopulateCommand(), $$"""{"questionnaire":{{questionnaire}} }""");

        Assert.Empty(Errors(extracted));
        Assert.Equal(Count, extracted.GetProperty("bundle").GetProperty("entry").GetArrayLength());
        Assert.Equal(Count + 1, populated.GetProperty("response").GetProperty("item").GetArrayLength());
        Assert.NotEmpty(Errors(Case(new ScoreCommand(), $$"""{"response":{{response}} }""")));
    }

    private static string Code(string code) => $$""","code":[{"system":"urn:c","code":"{{code}}"}]""";

    private static string Response(string items) => $$"""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/Questionnaire/q|1","status":"completed","item":[{{items}}]}""";

    private static List<string> Errors(JsonElement answer) => !answer.TryGetProperty("outcome", out var outcome) ? [] :
        [.. outcome.GetProperty("issue").EnumerateArray().Where(i => i.GetProperty("severity").GetString() is "error" or "fatal").Select(i => i.GetProperty("details").GetProperty("text").GetString()!)];

    private static JsonElement Case(IBatchCommand command, string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 4096 });
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            command.RunCase(CommandArguments.Parse([], command), document.RootElement, writer);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(stream.ToArray(), new JsonDocumentOptions { MaxDepth = 4096 }).RootElement;
    }
}

using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>What is read is written back: every member, every digit, every item in its place.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("patients")]
    [InlineData("examples")]
    public void RoundTrip_EveryFileOfTheSuite_IsEqual(string suite)
    {
        var files = Directory.GetFiles(Suites.Find(suite), "*.json");

        var problems = Problems(files);

        Assert.NotEmpty(files);
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    [Fact]
    public void RoundTrip_EveryExampleOfHl7_IsEqual()
    {
        var files = Directory.GetFiles(Suites.FindDefinitions(), "*.json").Where(IsResource).ToList();

        var problems = Problems(files);

        Assert.True(files.Count > 5000, $"only {files.Count} examples");
        Assert.True(problems.Count == 0, $"{problems.Count} of {files.Count}:\n" + string.Join('\n', problems.Take(40)));
    }

    [Theory]
    [InlineData("1.50")]
    [InlineData("1E2")]
    [InlineData("1.0e-12")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("0.00000000000000000000000000000000000001")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("1e400")]
    public void RoundTrip_Decimal_KeepsItsDigits(string digits)
    {
        var json = """{"resourceType":"Observation","valueQuantity":{"value":DIGITS}}""".Replace("DIGITS", digits);

        var parsed = FhirJson.Parse(json);

        Assert.Empty(parsed.Issues);
        Assert.Equal(json, FhirJson.WriteToString(parsed.Value!));
        Assert.Equal(json, FhirJson.WriteToString(parsed.Value!.DeepCopy()));
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient","birthDate":"2026-03","_birthDate":{"id":"a","extension":[{"url":"http://example.org/x","valueBoolean":true}]}}""")]
    [InlineData("""{"resourceType":"Patient","_birthDate":{"extension":[{"url":"http://example.org/x","valueCode":"unknown"}]}}""")]
    [InlineData("""{"resourceType":"Patient","name":[{"given":["Ada",null,"Eve"],"_given":[null,{"id":"b"},{"id":"c"}]}]}""")]
    [InlineData("""{"resourceType":"Patient","id":"p","_id":{"id":"q"},"contained":[{"resourceType":"Organization","id":"o"}],"name":[{"id":"n","family":"Ω 😀 <b>"}]}""")]
    [InlineData("""{"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"1","type":"group","item":[{"linkId":"1.1","type":"string","enableWhen":[{"question":"q","operator":"=","answerString":"x","_answerString":{"id":"y"}}]}]}]}""")]
    public void RoundTrip_IdsExtensionsAndNulls_AreKept(string json)
    {
        var parsed = FhirJson.Parse(json);

        Assert.Empty(parsed.Issues);
        Assert.Null(JsonComparison.Difference(System.Text.Encoding.UTF8.GetBytes(json), FhirJson.Write(parsed.Value!)));
    }

    [Fact]
    public void Write_MembersReadInAnotherOrder_FollowsTheDefinition()
    {
        var parsed = FhirJson.Parse("""{"status":"final","code":{"text":"x"},"id":"a","resourceType":"Observation"}""");

        Assert.Equal("""{"resourceType":"Observation","id":"a","status":"final","code":{"text":"x"}}""", FhirJson.WriteToString(parsed.Value!));
    }

    /// <summary>
    /// Files that break a rule of R4, with the codes to be found in each; where a member is unknown or two arrays do not
    /// fit, the text cannot come back as it was.
    /// </summary>
    private static readonly Dictionary<string, (string[] Codes, bool ComesBack)> Broken = new()
    {
        ["myconsent-resource.json"] = ([JsonIssueCodes.UnknownMember], false), // Consent.period is of STU3
        ["patient-name-extensions.json"] = ([JsonIssueCodes.MisplacedSibling], false), // one value, two extensions
        ["SearchParameter-questionnaireresponse-extensions-QuestionnaireResponse-item-subject.json"] =
            ([JsonIssueCodes.BadPrimitive], true), // an id of 69 characters
    };

    private static List<string> Problems(IEnumerable<string> files) =>
        [.. files.AsParallel().AsOrdered().Select(Problem).OfType<string>()];

    /// <summary>What is wrong with the round trip of this file, or null.</summary>
    private static string? Problem(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var name = Path.GetFileName(file);
        var (codes, comesBack) = Broken.GetValueOrDefault(name, ([], true));
        var parsed = FhirJson.Parse(bytes);
        if (!parsed.Issues.Select(i => i.Code).SequenceEqual(codes))
            return $"{name}: {parsed.Issues.FirstOrDefault()?.ToString() ?? "no issue"}";
        if (parsed.Value is null)
            return $"{name}: nothing read";
        var written = FhirJson.Write(parsed.Value);
        if (comesBack && JsonComparison.Difference(bytes, written) is { } difference)
            return $"{name}: {difference}";
        var copy = parsed.Value.DeepCopy();
        return parsed.Value.IsExactly(copy) && FhirJson.Write(copy).AsSpan().SequenceEqual(written) ? null : $"{name}: the copy differs";
    }

    /// <summary>The package's files are named Type-id.json, but for its own package.json and index.</summary>
    private static bool IsResource(string file) => Path.GetFileName(file).Contains('-');
}

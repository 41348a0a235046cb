using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Web.Features.Questionnaires;

namespace Physology.Fhir.Web.Tests.Questionnaires;

public sealed class ClinicFolderTests : IDisposable
{
    private const string Good = """{"resourceType":"Questionnaire","url":"https://clinic.example/q","version":"1","title":"Ours","status":"active","item":[{"linkId":"a","type":"string","text":"A"}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("physology-folder-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_GoodFile_IsOfferedUnderItsCanonical()
    {
        Write("a.json", Good);

        var own = Assert.Single(Read().Own);

        Assert.Equal(("https://clinic.example/q|1", "Ours", "a.json", false), (own.Canonical, own.Title, own.FileName, own.IsNamedByContent));
    }

    [Fact]
    public void Read_WithoutUrlAndVersion_IsNamedByItsContent()
    {
        Write("a.json", """{"resourceType":"Questionnaire","status":"active","item":[{"linkId":"a","type":"string","text":"A"}]}""");
        var first = Assert.Single(Read().Own).Canonical;
        Write("a.json", """{"resourceType":"Questionnaire","status":"active","item":[{"linkId":"a","type":"string","text":"B"}]}""");
        var second = Assert.Single(Read().Own);

        Assert.True(second.IsNamedByContent);
        Assert.StartsWith("urn:uuid:", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second.Canonical);
    }

    [Theory]
    [InlineData("this is no JSON", "JSON")]
    [InlineData("""{"resourceType":"Patient"}""", "")]
    [InlineData("""{"resourceType":"Questionnaire","status":"retired"}""", "QNR406")]
    [InlineData("""{"resourceType":"Questionnaire","status":"active","subjectType":["Device"]}""", "QNR407")]
    [InlineData("""{"resourceType":"Questionnaire","status":"active","url":"https://x|y"}""", "QNR408")]
    [InlineData("""{"resourceType":"Questionnaire","status":"active","item":[{"linkId":"a","type":"string","surprise":1}]}""", "JSON")]
    public void Read_FileThatCannotBeUsed_IsRefusedByNameWithItsCode(string text, string code)
    {
        Write("bad.json", text);
        Write("good.json", Good);

        var catalogue = Read();

        Assert.Single(catalogue.Own);
        var refused = Assert.Single(catalogue.Refused, r => r.FileName == "bad.json");
        Assert.StartsWith(code, refused.Problems[0].Code.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_AllButTheAssessment_IsOfferedAndNothingOfItRefused()
    {
        var catalogue = Read();

        var all = EmbeddedGuide.Names.Where(name => name.StartsWith("Questionnaire-", StringComparison.Ordinal)).Select(name => name["Questionnaire-".Length..^".json".Length]).ToList();
        Assert.Equal(all.Where(id => id != "fascial-assessment").Order(), catalogue.Guide.Select(offered => offered.Id).Order());
        Assert.Empty(catalogue.Refused);
        Assert.Null(catalogue.Find("fascial-assessment"));
    }

    [Fact]
    public void Read_SameCanonicalTwice_OffersTheFirst()
    {
        Write("a.json", Good);
        Write("b.json", Good);

        var catalogue = Read();

        Assert.Equal("a.json", Assert.Single(catalogue.Own).FileName);
        Assert.Equal("QNR405", Assert.Single(catalogue.Refused, r => r.FileName == "b.json").Problems.Single().Code.Value);
    }

    [Fact]
    public void Read_CanonicalOfTheGuide_CannotBeTakenOver()
    {
        Write("a.json", Good.Replace("https://clinic.example/q", "https://physology.org/fhir/Questionnaire/phq-9", StringComparison.Ordinal).Replace("\"version\":\"1\"", "\"version\":\"0.1.0\"", StringComparison.Ordinal));

        var catalogue = Read();

        Assert.Empty(catalogue.Own);
        Assert.Equal("QNR405", Assert.Single(catalogue.Refused, r => r.FileName == "a.json").Problems.Single().Code.Value);
    }

    [Fact]
    public void Read_TooManyOrTooLarge_IsBounded()
    {
        Write("a.json", Good);
        Write("b.json", Good.Replace("\"1\"", "\"2\"", StringComparison.Ordinal) + new string(' ', 2_000));
        Write("c.json", Good.Replace("\"1\"", "\"3\"", StringComparison.Ordinal));

        var catalogue = Read(options =>
        {
            options.MaxFiles = 2;
            options.MaxFileBytes = 1_000;
        });

        Assert.Single(catalogue.Own);
        Assert.Equal(["QNR402", "QNR401"], catalogue.Refused.Where(r => r.FileName is "b.json" or null).Select(r => r.Problems.Single().Code.Value));
    }

    [Fact]
    public void Read_LicensedInstrumentsOwnQuestionnaire_IsScored()
    {
        Assert.Contains(Read().WithoutText, i => i.Code == "bpi-interference");
        Write("bpi.json", """{"resourceType":"Questionnaire","url":"https://physology.org/fhir/Questionnaire/bpi-interference","version":"0.1.0","status":"active","item":[{"linkId":"x","type":"string","text":"A"}]}""");

        var catalogue = Read();

        Assert.Equal("bpi-interference", Assert.Single(catalogue.Own).Instrument!.Code);
        Assert.DoesNotContain(catalogue.WithoutText, i => i.Code == "bpi-interference");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private QuestionnaireCatalogue Read(Action<QuestionnairesOptions>? set = null)
    {
        var options = new QuestionnairesOptions { Folder = _folder };
        set?.Invoke(options);
        return new QuestionnaireCatalogue(Options.Create(options), TimeProvider.System);
    }
}

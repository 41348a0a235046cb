using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Tests.Clinical.Instruments;

/// <summary>
/// An invented instrument with a past: 1.0.0; 1.1.0, which corrects a spelling; 2.0.0, which looks back 14 days in place of 7; 3.0.0, whose last
/// option counts 4 in place of 3; 3.1.0, which adds a heading.
/// </summary>
internal sealed class RatingOfSleep : Instrument
{
    public static readonly RatingOfSleep UpToThree = new("2.0.0", 3);
    public static readonly RatingOfSleep Instance = new("3.1.0", 4);
    public static readonly InstrumentCatalog Catalog = new([.. InstrumentList.All, Instance]);

    private readonly int _most;

    private RatingOfSleep(string version, int most) => (Version, _most) = (version, most);

    public override string Code => "rating-of-sleep";

    public override string Title => "Rating of sleep";

    public override string Source => "Invented 2026";

    public override InstrumentLicence Licence => InstrumentLicence.OwnWords;

    public override Polarity Polarity => Polarity.HigherIsWorse;

    public override string Version { get; }

    public override IReadOnlyList<InstrumentItem> Items => InstrumentItem.Numbered("sleep", 2, 0, _most);

    public override R4.Questionnaire TextOf(string version) => FhirJson.Parse<R4.Questionnaire>(Text(version)).Value!;

    /// <summary>A completed response: the codes of its answers, each <c>never</c>, <c>some</c>, <c>many</c> or <c>always</c>; null leaves one out.</summary>
    public static R4.QuestionnaireResponse Response(string version, string? first, string? second) => FhirJson.Parse<R4.QuestionnaireResponse>(
        $$"""
        {"resourceType":"QuestionnaireResponse","id":"s{{version.Replace(".", "", StringComparison.Ordinal)}}","status":"completed","questionnaire":"{{Instance.Canonical}}|{{version}}",
         "source":{"reference":"Patient/amara"},"item":[{{string.Join(',', new[] { Item(1, first), Item(2, second) }.OfType<string>())}}]}
        """).Value!;

    public static string Text(string version) =>
        $$"""
        {"resourceType":"Questionnaire","status":"active","url":"{{Instance.Canonical}}","version":"{{version}}","item":[
        {{string.Join(',', Enumerable.Range(1, 2).Select(n => $$"""{"linkId":"sleep.{{n}}","type":"choice","answerOption":[{{Option("never", 0)}},{{Option("some", 1)}},{{Option("many", 2)}},{{Option("always", version[0] == '3' ? 4 : 3)}}]}"""))}}]}
        """;

    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        int?[] given = [.. Items.Select(i => answers.Number(i.LinkId))];
        var sum = given.Sum() ?? 0;
        var missing = given.Count(n => n is null);
        return new InstrumentResult(new Score
        {
            Code = new Concept(CodeSystems.Score, Code, Title), Value = missing == 0 ? sum : null, Unrounded = missing == 0 ? sum : null, Raw = missing == 0 ? sum : null,
            Low = sum, High = sum + (_most * missing), Missing = missing,
        });
    }

    protected override IReadOnlyList<InstrumentVersion> DeclareVersions() =>
    [
        new("1.0.0", UpToThree), new("1.1.0", UpToThree), new("2.0.0", UpToThree) { Change = "looks back 14 days, before 7" },
        new("3.0.0", this) { Change = "the last option counts 4, before 3" }, new("3.1.0", this),
    ];

    private static string? Item(int number, string? code) =>
        code is null ? null : $$"""{"linkId":"sleep.{{number}}","answer":[{"valueCoding":{"system":"urn:sleep","code":"{{code}}"} } ]}""";

    private static string Option(string code, int weight) =>
        $$"""{"valueCoding":{"system":"urn:sleep","code":"{{code}}","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/itemWeight","valueDecimal":{{weight}} } ] } }""";
}

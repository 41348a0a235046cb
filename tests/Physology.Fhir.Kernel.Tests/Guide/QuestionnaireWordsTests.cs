using System.Globalization;
using System.Text.RegularExpressions;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Clinical.Instruments;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>What every Questionnaire of the guide says of itself, and how it is asked.</summary>
public sealed partial class QuestionnaireWordsTests
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    public static TheoryData<string> Ids => [.. EmbeddedGuide.Names.Where(n => n.StartsWith("Questionnaire-", StringComparison.Ordinal)).Select(n => n["Questionnaire-".Length..^".json".Length])];

    [Theory, MemberData(nameof(Ids))]
    public void Questionnaire_Statement_IsWhole(string id)
    {
        var questionnaire = GuideQuestionnaires.Find(id)!;

        Assert.Equal(FhirCanonicals.Version, questionnaire.Version?.Value);
        Assert.False(string.IsNullOrEmpty(questionnaire.Publisher?.Value));
        Assert.False(string.IsNullOrEmpty(questionnaire.Copyright?.Value));
        Assert.Equal("en", questionnaire.Language?.Value);
        Assert.Equal(Items(questionnaire.Item).Count(), Items(questionnaire.Item).Select(i => i.LinkId?.Value).Distinct().Count());
        Assert.All(Items(questionnaire.Item), i => Assert.False(string.IsNullOrWhiteSpace(i.Text?.Value), i.LinkId?.Value));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Questionnaire_OfOurOwnWording_ReadsAtElevenYears(string id)
    {
        var questionnaire = GuideQuestionnaires.Find(id)!;
        if (!questionnaire.Copyright!.Value!.StartsWith("Question wording: Physology", StringComparison.Ordinal))
        {
            return; // the words are others' and are not changed
        }

        var texts = Items(questionnaire.Item).Where(i => i.ReadOnly?.Value != true && !Is(i, "questionnaire-hidden")).Select(i => i.Text!.Value!.TrimEnd('.')).ToList();

        Assert.InRange(ReadingAge.Of(string.Join(". ", texts) + "."), 5, 11);
    }

    [Fact]
    public void ReadingAge_OfALawyersSentence_IsFarAboveEleven() =>
        Assert.True(ReadingAge.Of("Notwithstanding any antecedent contractual obligation, indemnification of participating institutions necessitates contemporaneous documentation.") > 16);

    [Theory, MemberData(nameof(Ids))]
    public void Questionnaire_ThatLooksBack_ShowsTheDateItLooksBackTo(string id)
    {
        var items = Items(GuideQuestionnaires.Find(id)!.Item).ToList();
        var said = items.SelectMany(i => Period().Matches(i.Text!.Value!)).Select(m => (Number(m.Groups[1].Value), m.Groups[2].Value)).Select(p => p.Item2 == "weeks" ? $"{p.Item1 * 7} days" : $"{p.Item1} {p.Item2}").Distinct().ToList();

        Assert.All(said, period => Assert.Contains(items, i => i is { Type.Value: "date", ReadOnly.Value: true } && i.Extension.Exists(e => e.Url?.Value == Sdc + "initialExpression" && e.Value is R4.Expression x && x.ExpressionElement!.Value == $"today() - {period}")));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Scale_FromNoughtToTen_IsASliderWithWordsAtItsEnds(string id)
    {
        foreach (var scale in Items(GuideQuestionnaires.Find(id)!.Item).Where(i => i.Extension.Exists(e => e.Url?.Value == Core + "maxValue" && e.Value is R4.Integer { Value: 10 })))
        {
            Assert.Equal("slider", Control(scale));
            Assert.True(Is(scale, "questionnaire-sliderStepValue"), scale.LinkId!.Value);
            Assert.Equal(["lower", "upper"], scale.Item.Select(Control));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Choice_OfTheGuide_SaysHowItIsShown(string id)
    {
        foreach (var choice in Items(GuideQuestionnaires.Find(id)!.Item).Where(i => i.Type!.Value == "choice"))
        {
            Assert.Equal(choice.AnswerValueSet is not null ? "autocomplete" : choice.Repeats?.Value == true ? "check-box" : "radio-button", Control(choice));
        }
    }

    private static string? Control(R4.Questionnaire.ItemComponent item) =>
        (item.Extension.Find(e => e.Url?.Value == Core + "questionnaire-itemControl")?.Value as R4.CodeableConcept)?.Coding[0].Code?.Value;

    private static bool Is(R4.Questionnaire.ItemComponent item, string extension) => item.Extension.Exists(e => e.Url?.Value == Core + extension);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException(text);

    private static IEnumerable<R4.Questionnaire.ItemComponent> Items(IEnumerable<R4.Questionnaire.ItemComponent> items) => items.SelectMany(i => Items(i.Item).Prepend(i));

    [GeneratedRegex(@"\b(?:last|past) (\d+) (days|weeks|months)\b")]
    private static partial Regex Period();
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical.Instruments;

/// <summary>What each instrument must say about itself, and that its words are what its rule does.</summary>
public sealed class InstrumentFactsTests
{
    public static TheoryData<string> Codes => [.. InstrumentList.All.Select(i => i.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Instrument_SaysItsItemsRangeSourceLicenceAndMissingRule(string code)
    {
        var instrument = InstrumentList.All.Single(i => i.Code == code);

        Assert.NotEmpty(instrument.Items);
        Assert.Matches(@"\d{4}|LOINC", instrument.Source);
        Assert.NotEqual(Polarity.None, instrument.Polarity);
        Assert.NotEmpty(instrument.Licence.Notice);
        Assert.EndsWith(".", instrument.MissingAnswers, StringComparison.Ordinal);
        Assert.All(instrument.Ranges, range => Assert.True(range.Low < range.High));
        Assert.All(instrument.Bands, band => Assert.Matches(@"\d{4}", band.Source));
        Assert.All(instrument.ChangeThresholds, threshold => Assert.Matches(@"\d{4}", threshold.Source));
        Assert.All(instrument.ChangeThresholds, threshold => Assert.True(threshold.Points is not null || threshold.Percent is not null));
    }

    // The bands and the bounds of every rule end where its items end: a table with 28 for GAD-7 could not pass.
    [Theory]
    [MemberData(nameof(Codes))]
    public void Ranges_AreWhatTheLeastAndTheMostAnswersGive(string code)
    {
        var instrument = InstrumentList.All.Single(i => i.Code == code);
        if (instrument.Items.Any(i => i.Kind != ItemKind.Number))
        {
            return;
        }

        var (least, most) = (instrument.Evaluate(All(instrument, i => i.Low)), instrument.Evaluate(All(instrument, i => i.High)));

        for (var i = 0; i < instrument.Ranges.Count; i++)
        {
            Assert.Equal((least.Scores[i].Value, most.Scores[i].Value), (instrument.Ranges[i].Low, instrument.Ranges[i].High));
            Assert.True(instrument.Bands.Count == 0 || instrument.Bands[^1].High == instrument.Ranges[0].High);
        }
    }

    [Theory]
    [InlineData("phq-9", 2)]
    [InlineData("phq-8", 0)]
    [InlineData("phq-2", 0)]
    [InlineData("gad-7", 0)]
    [InlineData("peg", 0)]
    [InlineData("bpi-interference", 3)]
    [InlineData("csi-a", 0)]
    public void Missing_AsManyAsTheRuleAllows_HaveAValueThatIsMarkedAndOneMoreHasNone(string code, int allowed)
    {
        var instrument = InstrumentList.All.Single(i => i.Code == code);
        for (var missing = 0; missing <= allowed + 1; missing++)
        {
            var score = instrument.Evaluate(All(instrument, i => i.High, missing)).Scores[0];

            Assert.Equal(missing <= allowed, score.Value is not null);
            Assert.Equal(missing > 0 && missing <= allowed, score.Flags.Contains(ScoreFlags.Prorated));
            Assert.Equal(missing > 0, score.Raw is null);
            Assert.Equal(missing > 0, score.Low < score.High);
        }
    }

    [Theory]
    [InlineData(4.5, 5)]
    [InlineData(14.5, 15)]
    public void Rounding_OfAHalf_IsAwayFromZeroAndTheUnroundedIsKept(double unrounded, int rounded)
    {
        // 4 in 8 answers of 9 is 4.5; 14.5 is 87 in 54ths.
        var answers = unrounded < 5
            ? (int?[])[1, 1, 1, 1, 0, 0, 0, 0, null]
            : [2, 2, 2, 2, 2, 1, 1, 1, null];
        var score = Phq9.Instance.Evaluate(InstrumentAnswers.OfNumbers(answers.Select((n, i) => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"phq-9.{i + 1}"), n)))).Scores[0];

        Assert.Equal(rounded, score.Value);
        Assert.InRange(score.Unrounded!.Value, (decimal)unrounded, (decimal)unrounded + 0.2m);
    }

    [Fact]
    public void Area_TickedTwice_CountsOnceAndSidesCountApart()
    {
        var answers = new InstrumentAnswers();
        answers.Set("acr.areas", new[] { "hip-l", "hip-l", "hip-r", "neck" }.Select(code => Concept.Find(WpiAreas.All, code)!));
        answers.Set("acr.checked", true);

        Assert.Equal(3, FibromyalgiaSurvey.Instance.Evaluate(answers).Find("wpi")!.Value);
    }

    // What a person is asked is what a version means. A changed text, option or number is a new version in the guide and, where it changes the
    // meaning, in the rule's list of versions; then its line is added here, and the old one stays with the old text.
    [Fact]
    public void Meaning_OfEachVersionThatIsOut_IsTheOneWrittenDown()
    {
        var file = Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "Clinical", "Instruments", "meanings.txt");
        var now = InstrumentList.All.SelectMany(i => i.Versions.All.Select(v => (Instrument: i, Version: v)))
            .Where(x => x.Version.Questionnaire is not null)
            .Select(x => $"{x.Instrument.Code}|{x.Version.Version} {Meaning(x.Version.Questionnaire!, x.Version.Rule)}").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#'), now);
    }

    private static string Meaning(R4.Questionnaire questionnaire, Instrument rule)
    {
        var read = rule.Items.SelectMany(i => i.Items.Prepend(i)).Select(i => i.LinkId).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder(FormattableString.Invariant($"{rule.RecallDays}"));
        foreach (var item in Items(questionnaire.Item).Where(i => read.Contains(i.LinkId?.Value ?? "")))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{item.LinkId?.Value}|{item.Type?.Value}|{item.Text?.Value}");
            foreach (var option in item.AnswerOption.Select(o => o.Value).OfType<R4.Coding>())
            {
                text.Append(CultureInfo.InvariantCulture, $"|{option.System?.Value} {option.Code?.Value} {option.Display?.Value} {(option.Extension.FirstOrDefault()?.Value as R4.FhirDecimal)?.Value:0.##}");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static IEnumerable<R4.Questionnaire.ItemComponent> Items(IEnumerable<R4.Questionnaire.ItemComponent> items) => items.SelectMany(i => Items(i.Item).Prepend(i));

    private static InstrumentAnswers All(Instrument instrument, Func<InstrumentItem, int> answer, int missing = 0) =>
        InstrumentAnswers.OfNumbers(instrument.Items.Skip(missing).Select(i => KeyValuePair.Create(i.LinkId, (int?)answer(i))));
}

using System.Globalization;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Clinical.Responses;
using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.Kernel.Tests.Sdc;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Timeline;

/// <summary>What is filed is read as what was answered, also where only the scores are in reach.</summary>
public sealed class FiledScoresTests
{
    public static TheoryData<string> Shipped => [.. InstrumentList.All.Where(i => GuideQuestionnaires.Find(i.Code) is not null).Select(i => i.Code)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Read_ScoresAlone_SayWhatTheResponseSays(string code)
    {
        var questionnaire = GuideQuestionnaires.Find(code)!;
        for (var seed = 0; seed < 40; seed++)
        {
            var filed = Filed(questionnaire, seed);

            var whole = RecordReading.Read(filed, []).Occasions.SelectMany(o => o.Readings).Where(r => r.Measure != Measure.Phq9Item9).ToDictionary(r => r.Measure.Code);
            var alone = RecordReading.Read(filed.Where(r => r is not R4.QuestionnaireResponse), []).Occasions.SelectMany(o => o.Readings).Where(r => r.Measure != Measure.Phq9Item9).ToDictionary(r => r.Measure.Code);

            Assert.Equal(whole.Keys.Order(), alone.Keys.Order());
            Assert.All(whole, pair => Assert.Equal(Facts(pair.Value), Facts(alone[pair.Key])));
        }
    }

    [Theory]
    [InlineData("entered-in-error", 0)]
    [InlineData("completed", 1)]
    public void Read_WithdrawnResponse_TakesItsScoresWithIt(string status, int series)
    {
        var filed = Filed(GuideQuestionnaires.Find("gad-7")!, 1);
        filed.OfType<R4.QuestionnaireResponse>().Single().Status = status;

        Assert.Equal(series, RecordReading.Read(filed, []).Occasions.SelectMany(o => o.Readings).Count());
    }

    [Fact]
    public void Read_SelfHarmItem_IsReadFromTheScoreWhereTheResponseIsOutOfReach()
    {
        var filed = Filed(GuideQuestionnaires.Find("phq-9")!, 1);

        var alone = RecordReading.Read(filed.Where(r => r is not R4.QuestionnaireResponse), []).Occasions.SelectMany(o => o.Readings).Single(r => r.Measure == Measure.Phq9Item9);

        var whole = RecordReading.Read(filed, []).Occasions.SelectMany(o => o.Readings).Single(r => r.Measure == Measure.Phq9Item9);
        Assert.NotNull(alone.Value);
        Assert.Equal(whole.Value, alone.Value);
    }

    private static (string Value, string Low, string High, bool IsWhole, string? Version, string? Band) Facts(Reading reading) => (
        Rounded(reading.Value), Rounded(reading.Value ?? reading.Lowest), Rounded(reading.Value ?? reading.Highest), reading.Missing == 0,
        reading.Measure == Measure.Impression ? null : reading.Version, reading.Band?.Code);

    private static string Rounded(decimal? value) => value is { } v ? Math.Round(v, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) : "";

    // Every third form lacks an answer or two, as forms do.
    private static List<R4.Resource> Filed(R4.Questionnaire questionnaire, int seed)
    {
        var form = RandomForm.Fill(questionnaire, new Random(seed));
        if (seed % 3 == 0 && form.Item.FirstOrDefault(i => i.Item.Count > 2) is { } group)
        {
            group.Item.RemoveRange(0, 1 + (seed % 2));
        }

        var context = new ResponseContext
        {
            ResponseId = Guid.Parse("0190a0b0-0000-7000-8000-000000000001"), ConnectionId = "ehr", Patient = "Patient/p1", Author = "Practitioner/gp", AuthorDisplay = "Dr Okafor",
            FiledAt = new DateTimeOffset(2026, 3, 4, 10, 11, 12, TimeSpan.FromHours(1)),
        };
        var response = CompletedResponse.Of(form, $"{questionnaire.Url?.Value}|{questionnaire.Version?.Value}", context);
        var bundle = ResponseBundle.Make(response, questionnaire, context).Bundle;
        foreach (var (entry, index) in bundle.Entry.Select((e, i) => (e, i)))
        {
            entry.Resource!.Id = "r" + index.ToString(CultureInfo.InvariantCulture);
            if (entry.Resource is R4.Observation observation)
            {
                foreach (var reference in observation.DerivedFrom.Where(r => r.Reference?.Value == bundle.Entry[0].FullUrl?.Value))
                {
                    reference.Reference = "QuestionnaireResponse/r0";
                }
            }
        }

        return [.. bundle.Entry.Select(e => e.Resource).OfType<R4.Resource>()];
    }
}

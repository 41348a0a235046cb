using Physology.Fhir.Clinical.Instruments;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical.Instruments;

/// <summary>
/// Each rule against a second formulation written from its publication, over every combination of answers, missing ones too, or a million
/// samples where there are more. The second formulation counts in whole numbers and never looks at the first.
/// </summary>
public sealed class WholeSpaceTests
{
    private const int Samples = 1_000_000;
    private const int None = -1;

    [Fact]
    public void Phq9_EveryFormThereIs_AgreesWithTheSecondFormulation() => Agree(Phq9.Instance, 3, (answers, score, result) =>
    {
        var (sum, missing) = Count(answers);
        // Rounded half up in whole numbers: (2·sum·9 + n) / (2·n).
        var n = 9 - missing;
        int? value = missing <= 2 ? ((2 * sum * 9) + n) / (2 * n) : null;
        var wanted = (value, sum, sum + (3 * missing), PhqBand(sum, sum + (3 * missing)));
        var alerts = (answers[8] > 0 ? 1 : 0) + (answers[8] == None ? 2 : 0) + (sum >= 20 ? 4 : 0);
        var got = result.Alerts.Sum(a => a.Code switch { ScoreAlerts.SelfHarm => 1, ScoreAlerts.SelfHarmNotAnswered => 2, ScoreAlerts.SevereDepression => 4, _ => 100 });
        return wanted == ((int?)score.Value, (int)score.Low, (int)score.High, score.Band?.Code) && alerts == got;
    });

    [Fact]
    public void Phq8_EveryFormThereIs_AgreesWithTheSecondFormulation() => Agree(Phq8.Instance, 3, (answers, score, result) =>
    {
        var (sum, missing) = Count(answers);
        return (missing == 0 ? sum : (int?)null, sum, sum + (3 * missing), PhqBand(sum, sum + (3 * missing)))
            == ((int?)score.Value, (int)score.Low, (int)score.High, score.Band?.Code) && result.Alerts.Count == (sum >= 20 ? 1 : 0);
    });

    [Fact]
    public void Gad7_EveryFormThereIs_AgreesWithTheSecondFormulation() => Agree(Gad7.Instance, 3, (answers, score, result) =>
    {
        var (sum, missing) = Count(answers);
        string Of(int s) => s < 5 ? "gad-minimal" : s < 10 ? "gad-mild" : s < 15 ? "gad-moderate" : "gad-severe";
        var band = Of(sum) == Of(sum + (3 * missing)) ? Of(sum) : null;
        return (missing == 0 ? sum : (int?)null, sum, sum + (3 * missing), band) == ((int?)score.Value, (int)score.Low, (int)score.High, score.Band?.Code)
            && result.Alerts.Count == 0;
    });

    [Fact]
    public void Phq2_EveryFormThereIs_AgreesWithTheSecondFormulation() => Agree(Phq2.Instance, 3, (answers, score, _) =>
    {
        var (sum, missing) = Count(answers);
        return (missing == 0 ? sum : (int?)null, sum, sum + (3 * missing)) == ((int?)score.Value, (int)score.Low, (int)score.High);
    });

    [Fact]
    public void Peg_EveryFormThereIs_AgreesWithTheSecondFormulation() => Agree(Peg.Instance, 10, (answers, score, _) =>
    {
        var (sum, missing) = Count(answers);
        // Tenths, rounded half up: a third never ends in five, so the direction cannot matter.
        static decimal Tenths(int s) => ((20 * s) + 3) / 6 / 10m;
        return (missing == 0 ? Tenths(sum) : (decimal?)null, Tenths(sum), Tenths(sum + (10 * missing))) == (score.Value, score.Low, score.High);
    });

    [Fact]
    public void Fiqr_AMillionForms_AgreesWithTheSecondFormulation() => Agree(FibromyalgiaImpact.Fiqr, 10, (answers, score, _) =>
    {
        // In sixtieths of a 2520th so that no division is left over: every x of 9/x, 2/x, 10/x divides 2520.
        long total = 0, low = 0, high = 0;
        var whole = true;
        foreach (var (from, count, weight) in new[] { (0, 9, 2), (9, 2, 6), (11, 10, 3) })
        {
            var part = answers.AsSpan(from, count);
            var (sum, missing) = Count(part);
            whole &= missing < count;
            total += missing < count ? 2520L * sum * count / (count - missing) * weight : 0;
            low += 2520L * sum * weight;
            high += 2520L * (sum + (10 * missing)) * weight;
        }

        static decimal Tenths(long value) => ((10 * value) + 7560) / 15120 / 10m;
        return (whole ? Tenths(total) : (decimal?)null, Tenths(low), Tenths(high)) == (score.Value, score.Low, score.High)
            && score.Flags.Contains(ScoreFlags.Prorated) == (whole && answers.Contains(None));
    });

    [Fact]
    public void BriefPainInterference_AMillionForms_AgreesWithTheSecondFormulation() => Agree(BriefPainInterference.Instance, 10, (answers, score, _) =>
    {
        var (sum, missing) = Count(answers);
        var n = 7 - missing;
        decimal? value = n >= 4 ? ((20 * sum) + n) / (2 * n) / 10m : null;
        static decimal Tenths(int s) => ((20 * s) + 7) / 14 / 10m;
        return (value, Tenths(sum), Tenths(sum + (10 * missing))) == (score.Value, score.Low, score.High);
    });

    [Fact]
    public void CentralSensitization_AMillionForms_AgreesWithTheSecondFormulation() => Agree(CentralSensitizationInventory.Instance, 4, (answers, score, _) =>
    {
        var (sum, missing) = Count(answers);
        return (missing == 0 ? sum : (int?)null, sum, sum + (4 * missing)) == ((int?)score.Value, (int)score.Low, (int)score.High);
    });

    [Fact]
    public void Survey_ManyForms_NeverReachesTheThresholdsBelowTwelve()
    {
        var random = new Random(20161);
        var areas = Physology.Fhir.Clinical.Codes.WpiAreas.All;
        var reached = 0;
        for (var sample = 0; sample < 200_000; sample++)
        {
            var answers = new InstrumentAnswers();
            var density = random.Next(1, 10);
            answers.Set("acr.areas", areas.Where(_ => random.Next(10) < density));
            answers.Set("acr.checked", true);
            foreach (var linkId in (string[])["acr.fatigue", "acr.unrefreshed", "acr.cognitive"])
            {
                answers.Set(linkId, random.Next(4));
            }

            foreach (var linkId in (string[])["acr.headaches", "acr.lower-abdomen", "acr.depression"])
            {
                answers.Set(linkId, random.Next(2) == 1);
            }

            answers.Set("duration", [Physology.Fhir.Clinical.Codes.PainDurations.All[random.Next(Physology.Fhir.Clinical.Codes.PainDurations.All.Count)]]);

            var result = FibromyalgiaSurvey.Instance.Evaluate(answers);

            if (result.Find("acr-2016")!.Value == 1)
            {
                reached++;
                Assert.True(result.Find("fs")!.Value >= 12);
            }
        }

        Assert.InRange(reached, 1000, 199_000);
    }

    private static string? PhqBand(int low, int high)
    {
        static int Of(int s) => s < 5 ? 0 : s < 10 ? 1 : s < 15 ? 2 : s < 20 ? 3 : 4;
        return Of(low) == Of(high) ? new[] { "phq-minimal", "phq-mild", "phq-moderate", "phq-moderately-severe", "phq-severe" }[Of(low)] : null;
    }

    private static (int Sum, int Missing) Count(ReadOnlySpan<int> answers)
    {
        int sum = 0, missing = 0;
        foreach (var answer in answers)
        {
            if (answer == None)
            {
                missing++;
            }
            else
            {
                sum += answer;
            }
        }

        return (sum, missing);
    }

    private static void Agree(Instrument instrument, int most, Func<int[], Score, InstrumentResult, bool> agrees)
    {
        var linkIds = instrument.Items.Select(i => i.LinkId).ToArray();
        var space = Math.Pow(most + 2, linkIds.Length);
        var random = new Random(linkIds.Length * 1000 + most);
        var given = new int[linkIds.Length];
        var count = space <= 2 * Samples ? (long)space : Samples;
        for (long form = 0; form < count; form++)
        {
            var rest = form;
            for (var i = 0; i < given.Length; i++)
            {
                // A third of sampled answers missing would leave few whole forms, so each form draws its own share.
                given[i] = space <= 2 * Samples ? (int)(rest % (most + 2)) - 1 : random.Next(16) < form % 4 ? None : random.Next(most + 1);
                rest /= most + 2;
            }

            var answers = new InstrumentAnswers();
            for (var i = 0; i < given.Length; i++)
            {
                if (given[i] != None)
                {
                    answers.Set(linkIds[i], given[i]);
                }
            }

            var result = instrument.Evaluate(answers);
            if (!agrees(given, result.Scores[0], result))
            {
                Assert.Fail($"{instrument.Code} [{string.Join(' ', given)}]: {result.Scores[0]} {string.Join(' ', result.Alerts.Select(a => a.Code))}");
            }
        }
    }
}

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

    [Theory]
    [InlineData("fiqr")]
    [InlineData("siqr")]
    public void Fiqr_AMillionForms_AgreesWithTheSecondFormulation(string code) => Agree(InstrumentList.All.Single(i => i.Code == code), 10, (answers, score, _) =>
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

    [Fact]
    public void PainIntensity_EveryFormThereIs_IsThreeScoresThatStandAlone() => Agree(PainIntensity.Instance, 10, (answers, _, result) =>
        result.Scores.Count == 3 && result.Scores.Zip(answers).All(x => x.Second == None
            ? (x.First.Value, x.First.Low, x.First.High) == (null, 0, 10)
            : (x.First.Value, x.First.Low, x.First.High) == (x.Second, x.Second, x.Second)));

    [Fact]
    public void Impression_EveryFormThereIs_HasAValueOnlyWithItsDate()
    {
        var words = new[] { "very-much-better", "much-better", "a-little-better", "no-change", "a-little-worse", "much-worse", "very-much-worse" };
        foreach (var (given, isDated, isSubmitted) in from g in Enumerable.Range(0, 8) from d in new[] { false, true } from s in new[] { false, true } select (g, d, s))
        {
            var answers = new InstrumentAnswers { IsSubmitted = isSubmitted };
            if (given > 0)
            {
                answers.Set("impression", Physology.Fhir.Clinical.Codes.ImpressionsOfChange.All.Where(c => c.Code == words[given - 1]));
            }

            if (isDated)
            {
                answers.Set("impression-anchor", new DateOnly(2026, 1, 2));
            }

            var score = ImpressionOfChange.Instance.Evaluate(answers).Scores.Single();

            Assert.Equal(
                (given > 0 && isDated && isSubmitted ? given : (decimal?)null, given > 0 ? given : 1m, given > 0 ? given : 7m),
                (score.Value, score.Low, score.High));
        }
    }

    [Fact]
    public void PatientSpecificFunction_AMillionForms_AgreesWithTheSecondFormulation()
    {
        var random = new Random(1995);
        for (var sample = 0; sample < Samples; sample++)
        {
            // Two lists, each with how many, how many rated, and their sum: what was named first, and what was added.
            var (counts, rated, sums) = (new int[2], new int[2], new int[2]);
            var groups = new List<InstrumentAnswers>();
            for (var i = random.Next(6); i > 0; i--)
            {
                var (added, rating) = (random.Next(4) == 0 ? 1 : 0, random.Next(16) == 0 ? None : random.Next(11));
                var activity = new InstrumentAnswers();
                if (added == 1 || random.Next(2) == 0)
                {
                    activity.Set("psfs.activity.added", added == 1);
                }

                counts[added]++;
                if (rating != None)
                {
                    activity.Set("psfs.activity.score", rating);
                    rated[added]++;
                    sums[added] += rating;
                }

                groups.Add(activity);
            }

            var answers = new InstrumentAnswers();
            answers.Set("psfs.activity", groups);

            var scores = PatientSpecificFunction.Instance.Evaluate(answers).Scores;

            Assert.Equal(counts[1] > 0 ? 2 : 1, scores.Count);
            for (var list = 0; list < scores.Count; list++)
            {
                var n = Math.Max(counts[list], 1);
                decimal Tenths(int sum) => ((20 * sum) + n) / (2 * n) / 10m;
                var wanted = (
                    counts[list] > 0 && rated[list] == counts[list] ? Tenths(sums[list]) : (decimal?)null,
                    Tenths(sums[list]),
                    counts[list] == 0 ? 10 : Tenths(sums[list] + (10 * (counts[list] - rated[list]))));
                if (wanted != (scores[list].Value, scores[list].Low, scores[list].High))
                {
                    Assert.Fail($"{counts[list]} named, {rated[list]} rated {sums[list]}: {scores[list]}");
                }
            }
        }
    }

    [Fact]
    public void Survey_AMillionForms_AgreesWithTheSecondFormulation()
    {
        var areas = Physology.Fhir.Clinical.Codes.WpiAreas.All.ToArray();
        var regions = new[] { "neck upper-back lower-back", "shoulder-r upper-arm-r lower-arm-r", "shoulder-l upper-arm-l lower-arm-l", "hip-r upper-leg-r lower-leg-r", "hip-l upper-leg-l lower-leg-l" }
            .Select(names => names.Split(' ').Sum(name => 1 << Array.FindIndex(areas, a => a.Code == name))).ToArray();
        string[] numbers = ["acr.fatigue", "acr.unrefreshed", "acr.cognitive"];
        string[] signs = ["acr.headaches", "acr.lower-abdomen", "acr.depression"];
        var durations = Physology.Fhir.Clinical.Codes.PainDurations.All;
        var random = new Random(2016);
        for (var sample = 0; sample < Samples; sample++)
        {
            var answers = new InstrumentAnswers();
            var density = random.Next(1, 10);
            var ticked = Enumerable.Range(0, areas.Length).Where(_ => random.Next(10) < density).Sum(i => 1 << i);
            answers.Set("acr.areas", areas.Where((_, i) => (ticked >> i & 1) == 1));
            var isChecked = random.Next(8) > 0;
            answers.Set("acr.checked", isChecked);
            var (low, high) = (0, 0);
            void Count(int least, int most)
            {
                low += least;
                high += most;
            }

            foreach (var linkId in numbers)
            {
                var given = random.Next(-1, 12) / 3;
                if (random.Next(16) > 0)
                {
                    answers.Set(linkId, given);
                    Count(given, given);
                }
                else
                {
                    Count(0, 3);
                }
            }

            foreach (var linkId in signs)
            {
                var given = random.Next(2);
                if (random.Next(16) > 0)
                {
                    answers.Set(linkId, given == 1);
                    Count(given, given);
                }
                else
                {
                    Count(0, 1);
                }
            }

            var months = random.Next(-1, 4);
            if (months >= 0)
            {
                answers.Set("duration", [durations[months]]);
            }

            // Wolfe 2016, in every way that the open answers may yet turn out.
            var wpi = System.Numerics.BitOperations.PopCount((uint)ticked);
            var isWide = regions.Count(r => (ticked & r) != 0) >= 4;
            var (can, must) = (false, true);
            for (var sss = low; sss <= high; sss++)
            {
                foreach (var isLong in months < 0 ? new[] { false, true } : [months > 0])
                {
                    var reached = ((wpi >= 7 && sss >= 5) || (wpi is >= 4 and <= 6 && sss >= 9)) && isWide && isLong;
                    can |= reached;
                    must &= reached;
                }
            }

            var (least, most) = (wpi + low, (isChecked ? wpi : 19) + high);
            static string Band(int fs) => fs < 4 ? "none" : fs < 8 ? "mild" : fs < 12 ? "moderate" : fs < 20 ? "severe" : "very-severe";
            var wanted = (
                isChecked ? wpi : (decimal?)null,
                low == high ? low : (decimal?)null,
                isChecked && low == high ? wpi + low : (decimal?)null,
                (decimal)least,
                (decimal)most,
                Band(least) == Band(most) ? "psd-" + Band(least) : null,
                !isChecked || (can && !must) ? (decimal?)null : must ? 1 : 0);

            var result = FibromyalgiaSurvey.Instance.Evaluate(answers);

            var (fs, acr) = (result.Find("fs")!, result.Find("acr-2016")!);
            var got = (result.Find("wpi")!.Value, result.Find("sss")!.Value, fs.Value, fs.Low, fs.High, fs.Band?.Code, acr.Value);
            if (wanted != got)
            {
                Assert.Fail($"{ticked:x} checked {isChecked} severity {low} to {high} duration {months}: {wanted}, but {got}");
            }
        }
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

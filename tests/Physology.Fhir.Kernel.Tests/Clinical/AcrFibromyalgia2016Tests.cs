using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class AcrFibromyalgia2016Tests
{
    // The second formulation: one bit an area in the order of WpiAreas.All; regions as masks; status by trying every completion.
    private const int LeftUpper = (1 << 4) | (1 << 6) | (1 << 8);
    private const int RightUpper = (1 << 3) | (1 << 5) | (1 << 7);
    private const int LeftLower = (1 << 14) | (1 << 16) | (1 << 18);
    private const int RightLower = (1 << 13) | (1 << 15) | (1 << 17);
    private const int Axial = (1 << 2) | (1 << 11) | (1 << 12);

    [Fact]
    public void Evaluate_EverySetOfAreas_AgreesWithASecondFormulation()
    {
        var random = new Random(20250303);
        for (var mask = 0; mask < 1 << 19; mask++)
        {
            Compare(mask, random.Next(8) != 0, Three(random), Three(random), Three(random), One(random), One(random), One(random), One(random));
        }
    }

    [Fact]
    public void Evaluate_EverySeverityWithEveryCount_AgreesWithASecondFormulation()
    {
        int?[] three = [null, 0, 1, 2, 3];
        bool?[] one = [null, false, true];
        foreach (var (a, b, c) in three.SelectMany(a => three.SelectMany(b => three.Select(c => (a, b, c)))))
        {
            foreach (var (h, l, d) in one.SelectMany(h => one.SelectMany(l => one.Select(d => (h, l, d)))))
            {
                for (var count = 0; count <= 19; count++)
                {
                    Compare((int)((1L << count) - 1) << (19 - count), true, a, b, c, h, l, d, true);
                }
            }
        }
    }

    private static void Compare(int mask, bool confirmed, int? a, int? b, int? c, bool? h, bool? l, bool? d, bool? duration)
    {
        var answers = new AcrAnswers
        {
            Areas = [.. WpiAreas.All.Where((_, i) => (mask >> i & 1) == 1)],
            CheckedEveryPlace = confirmed, Fatigue = a, Unrefreshed = b, Cognitive = c, Headaches = h, LowerAbdomen = l, Depression = d,
        };
        var result = AcrFibromyalgia2016.Evaluate(answers, duration);

        var wpi = int.PopCount(mask);
        var least = (a ?? 0) + (b ?? 0) + (c ?? 0) + Of(h, 0) + Of(l, 0) + Of(d, 0);
        var most = (a ?? 3) + (b ?? 3) + (c ?? 3) + Of(h, 1) + Of(l, 1) + Of(d, 1);
        var regions = new[] { LeftUpper, RightUpper, LeftLower, RightLower, Axial }.Count(r => (mask & r) != 0);
        string expected;
        if (!confirmed)
        {
            expected = "incomplete";
        }
        else
        {
            bool[] durations = duration is { } known ? [known] : [false, true];
            var outcomes = Enumerable.Range(least, most - least + 1)
                .SelectMany(sss => durations.Select(longEnough => longEnough && regions > 3 && (wpi > 6 && sss > 4 || wpi > 3 && wpi < 7 && sss > 8)))
                .Distinct().ToList();
            expected = outcomes.Count == 2 ? "incomplete" : outcomes[0] ? "reached" : "not-reached";
        }

        if (result.Status.Code != expected || (result.Status == CriteriaStatuses.Reached && result.Fs.Low < 12) || regions != result.Regions.Count
            || result.Wpi.Low != wpi || result.Wpi.High != (confirmed ? wpi : 19) || result.Sss.Low != least || result.Sss.High != most
            || result.Fs.Value != (confirmed && least == most ? wpi + least : null))
        {
            Assert.Fail($"mask {mask:x}, confirmed {confirmed}, SSS {least}..{most}, regions {regions}, duration {duration}: {expected}, was {result.Status.Code}");
        }
    }

    // Carys, D.3 of the clinicians' design.
    [Theory]
    [InlineData("neck upper-back lower-back shoulder-l shoulder-r upper-arm-l hip-l upper-leg-l", 3, 2, 2, 1, 0, 1, 8, 9, 17, 4, "reached", "")]
    [InlineData("neck upper-back lower-back shoulder-l shoulder-r hip-l", 2, 2, 1, 1, 0, 1, 6, 7, 13, 4, "not-reached", "limb-sss")]
    [InlineData("neck upper-back lower-back shoulder-l shoulder-r upper-arm-l upper-arm-r chest", 2, 3, 2, 1, 0, 1, 8, 9, 17, 3, "not-reached", "limb-regions")]
    [InlineData("neck lower-back shoulder-l hip-l hip-r", 3, 3, 2, 1, 0, 0, 5, 9, 14, 4, "reached", "")]
    [InlineData("jaw-l jaw-r chest abdomen neck lower-back shoulder-l", 2, 2, 1, 0, 1, 0, 7, 6, 13, 2, "not-reached", "limb-regions")]
    public void Evaluate_CarysHistory_NamesTheLimb(
        string areas, int fatigue, int unrefreshed, int cognitive, int headaches, int abdomen, int depression, int wpi, int sss, int fs, int regions, string status, string limb)
    {
        var result = AcrFibromyalgia2016.Evaluate(
            new AcrAnswers
            {
                Areas = [.. areas.Split(' ').Select(a => WpiAreas.Find(a)!)], CheckedEveryPlace = true,
                Fatigue = fatigue, Unrefreshed = unrefreshed, Cognitive = cognitive, Headaches = headaches == 1, LowerAbdomen = abdomen == 1, Depression = depression == 1,
            },
            true);

        Assert.Equal((wpi, sss, fs), (result.Wpi.Value, result.Sss.Value, result.Fs.Value));
        Assert.Equal(regions, result.Regions.Count);
        Assert.Equal(status, result.Status.Code);
        Assert.Equal(limb, string.Join(' ', result.Limbs.Where(l => l.Status == CriteriaStatuses.NotReached).Select(l => l.Code.Code)));
    }

    [Fact]
    public void Evaluate_CarysAtSixWeeks_SaysWhichSeverityIsNeeded()
    {
        var result = AcrFibromyalgia2016.Evaluate(
            new AcrAnswers
            {
                Areas = [WpiAreas.Neck, WpiAreas.UpperBack, WpiAreas.LowerBack, WpiAreas.ShoulderLeft, WpiAreas.ShoulderRight, WpiAreas.HipLeft],
                CheckedEveryPlace = true, Fatigue = 2, Unrefreshed = 2, Cognitive = 1, Headaches = true, LowerAbdomen = false, Depression = true,
            },
            true);

        Assert.True(result.Fs.Value >= 12);
        Assert.Equal("Self-reported answers do not reach the ACR 2016 thresholds: SSS 7, needs 9 or more with WPI 6.", result.Statement);
    }

    [Fact]
    public void Evaluate_ListNotConfirmed_IsIncompleteAndNeverNotReached()
    {
        var result = AcrFibromyalgia2016.Evaluate(
            new AcrAnswers { Areas = [WpiAreas.Neck], Fatigue = 0, Unrefreshed = 0, Cognitive = 0, Headaches = false, LowerAbdomen = false, Depression = false }, false);

        Assert.Null(result.Wpi.Value);
        Assert.Equal((1m, 19m), (result.Wpi.Low, result.Wpi.High));
        Assert.Null(result.Fs.Value);
        Assert.Equal(CriteriaStatuses.Incomplete, result.Status);
        Assert.Equal("at least 1 of 19", result.Limbs[0].Value);
        Assert.DoesNotContain("do not reach", result.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_AreaTickedTwice_CountsOnce() =>
        Assert.Equal(1, AcrFibromyalgia2016.Evaluate(new AcrAnswers { Areas = [WpiAreas.Neck, WpiAreas.Neck], CheckedEveryPlace = true }, null).Wpi.Value);

    [Theory]
    [InlineData(3, "psd-none")]
    [InlineData(4, "psd-mild")]
    [InlineData(7, "psd-mild")]
    [InlineData(8, "psd-moderate")]
    [InlineData(11, "psd-moderate")]
    [InlineData(12, "psd-severe")]
    [InlineData(19, "psd-severe")]
    [InlineData(20, "psd-very-severe")]
    [InlineData(31, "psd-very-severe")]
    public void Band_OfAValue_IsWolfes(int fs, string band) => Assert.Equal(band, Band.Holding(PolysymptomaticDistress.Bands, fs, fs)?.Code);

    [Fact]
    public void Band_BoundsOnTwoSidesOfALimit_IsNone() => Assert.Null(Band.Holding(PolysymptomaticDistress.Bands, 11, 12));

    private static int Of(bool? yes, int missing) => yes is null ? missing : yes.Value ? 1 : 0;

    private static int? Three(Random random) => random.Next(20) == 0 ? null : random.Next(4);

    private static bool? One(Random random) => random.Next(20) == 0 ? null : random.Next(2) == 1;
}

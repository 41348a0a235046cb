using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Instruments;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class PegTests
{
    private static readonly int?[] Answers = [null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    [Fact]
    public void Score_WholeInputSpace_AgreesWithASecondFormulation()
    {
        foreach (var a in Answers)
        {
            foreach (var b in Answers)
            {
                foreach (var c in Answers)
                {
                    var score = Peg.Score(new PegAnswers(a, b, c));

                    // Tenths in whole numbers: round(10 s / 3) = (20 s + 3) div 6.
                    var low = (20 * ((a ?? 0) + (b ?? 0) + (c ?? 0)) + 3) / 6;
                    var high = (20 * ((a ?? 10) + (b ?? 10) + (c ?? 10)) + 3) / 6;
                    var complete = a.HasValue && b.HasValue && c.HasValue;
                    Assert.Equal(low, score.Low * 10);
                    Assert.Equal(high, score.High * 10);
                    Assert.Equal(complete ? low / 10m : null, score.Value);
                    Assert.Equal(complete ? a + b + c : null, score.Raw);
                    Assert.Equal((a.HasValue ? 0 : 1) + (b.HasValue ? 0 : 1) + (c.HasValue ? 0 : 1), score.Missing);
                    Assert.Null(score.Band);
                }
            }
        }
    }

    // Amara, D.1, and Brian, D.2 of the clinicians' design.
    [Theory]
    [InlineData(9, 9, 8, 26, 8.67)]
    [InlineData(6, 7, 6, 19, 6.33)]
    [InlineData(6, 6, 7, 19, 6.33)]
    [InlineData(7, 6, 6, 19, 6.33)]
    [InlineData(6, 6, 6, 18, 6.00)]
    [InlineData(7, 8, 7, 22, 7.33)]
    [InlineData(5, 6, 5, 16, 5.33)]
    [InlineData(5, 5, 4, 14, 4.67)]
    public void Score_OfTheHistories_KeepsRawSumAndMean(int pain, int enjoyment, int activity, int raw, double mean)
    {
        var score = Peg.Score(new PegAnswers(pain, enjoyment, activity));

        Assert.Equal(raw, score.Raw);
        Assert.Equal((decimal)mean, Math.Round(score.Unrounded!.Value, 2, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Score_AnswerOutsideTheScale_IsMissingAndFlagged()
    {
        var score = Peg.Score(new PegAnswers(11, 5, 5));

        Assert.Null(score.Value);
        Assert.Equal((3.3m, 6.7m), (score.Low, score.High));
        Assert.Contains(ScoreFlags.OutOfRange, score.Flags);
    }
}

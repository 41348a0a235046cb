using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;
using Physology.Fhir.Clinical.Instruments;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class ScoreProvenanceTests
{
    [Fact]
    public void Name_ThenRead_IsTheInstrumentWithItsVersion()
    {
        var observation = new R4.Observation();

        ScoreProvenance.Name(observation, Gad7.Instance, "0.1.0");

        Assert.Equal("https://physology.org/fhir/Questionnaire/gad-7|0.1.0", ScoreProvenance.NamedIn(observation));
        Assert.Null(ScoreProvenance.NamedIn(new R4.Observation()));
    }

    [Theory]
    [InlineData(2, 13, 19)]
    [InlineData(1, 4.3, 7.7)]
    public void Bounds_WrittenInWords_AreReadAgain(int missing, double low, double high)
    {
        var score = new Score { Code = Scores.Peg, Missing = missing, Low = (decimal)low, High = (decimal)high };

        Assert.Equal((missing, score.Low, score.High), ScoreProvenance.BoundsIn(ScoreProvenance.WordsFor(score)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Not answered")]
    [InlineData("Not all was answered (2 missing): between 13 and 19, perhaps")]
    [InlineData("Not all was answered (99999 missing): between 1 and 2")]
    public void Bounds_InOtherWords_AreNotGuessed(string? words) => Assert.Null(ScoreProvenance.BoundsIn(words));
}

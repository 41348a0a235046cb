using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class WpiProposalTests
{
    [Fact]
    public void From_EveryRegionAndOnlyTheJoints_IsNineteen() =>
        Assert.Equal(19, WpiProposal.From(Regions.All.Select(r => r.Code)).Count);

    [Fact]
    public void From_JointsHeadAndGroinOnly_IsZero()
    {
        string[] stems = ["f-elbow", "b-elbow", "f-hand", "b-hand", "f-knee", "b-knee", "f-foot", "b-foot", "f-head", "b-head", "f-groin"];

        Assert.Empty(WpiProposal.From(Regions.All.Where(r => stems.Contains(r.Stem)).Select(r => r.Code)));
    }

    [Theory]
    [InlineData(1, "f-thigh-l", "b-thigh-l")]
    [InlineData(1, "f-chest-l", "f-chest-r")]
    [InlineData(2, "b-buttock-l", "b-buttock-r")]
    [InlineData(1, "b-lower-back-r", "b-sacrum")]
    [InlineData(1, "f-upper-abdomen", "f-lower-abdomen")]
    public void From_PartsOfOneArea_CountOnce(int expected, params string[] regions) =>
        Assert.Equal(expected, WpiProposal.From(regions).Count);

    [Fact]
    public void From_KneeThatReachesTheThigh_AddsTheThighOfThatSide()
    {
        var reaches = new Dictionary<string, IReadOnlyList<string>> { ["f-knee-l"] = ["upper-leg-l"] };

        Assert.Equal([WpiAreas.UpperLegLeft], WpiProposal.From(["f-knee-l"], reaches));
    }

    [Fact]
    public void From_JointThatNamesAnAreaOfTheOtherSide_IgnoresIt()
    {
        var reaches = new Dictionary<string, IReadOnlyList<string>> { ["f-knee-l"] = ["upper-leg-r", "chest"] };

        Assert.Empty(WpiProposal.From(["f-knee-l"], reaches));
    }
}

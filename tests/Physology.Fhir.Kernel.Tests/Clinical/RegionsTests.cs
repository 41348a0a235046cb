using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class RegionsTests
{
    [Fact]
    public void All_FiftySixRegions_TwentyNineOnTheFront()
    {
        Assert.Equal(29, Regions.On(BodyView.Front).Count());
        Assert.Equal(27, Regions.On(BodyView.Back).Count());
        Assert.Equal(56, Regions.All.Select(r => r.Code).Distinct().Count());
        Assert.Equal(56, Regions.All.Select(r => r.Name).Distinct().Count());
    }

    [Fact]
    public void WpiAreas_Nineteen_EachReachedByARegion()
    {
        Assert.Equal(19, WpiAreas.All.Distinct().Count());
        Assert.All(WpiAreas.All, area => Assert.Contains(Regions.All, r => r.WpiArea == area));
    }

    [Fact]
    public void AcrRegions_Five_JawChestAndAbdomenReachNone()
    {
        Assert.Equal(5, Regions.All.Select(r => r.AcrRegion).OfType<Concept>().Distinct().Count());
        Assert.All(Regions.All.Where(r => r.Stem is "f-jaw" or "f-chest" or "f-upper-abdomen" or "f-lower-abdomen"), r => Assert.Null(r.AcrRegion));
        Assert.Equal(4, WpiAreas.All.Count(a => WpiAreas.AcrRegion(a) is null));
    }

    [Fact]
    public void Sides_AreThePatients()
    {
        foreach (var region in Regions.All.Where(r => r.Side != Sides.Midline))
        {
            var onViewersRight = region.Box.CentreX > 100;
            Assert.Equal((region.View == BodyView.Front) == (region.Side == Sides.Left), onViewersRight);
            Assert.EndsWith(region.Side == Sides.Left ? "-l" : "-r", region.Code, StringComparison.Ordinal);
            Assert.StartsWith(region.Side.Display, region.Name, StringComparison.Ordinal);
            Assert.NotEqual(region.Side, Regions.Find(region.OtherSideCode)!.Side);
            if (region.WpiArea is { } area && area.Code[^2..] is "-l" or "-r")
            {
                Assert.Equal(region.Code[^2..], region.WpiArea!.Code[^2..]);
            }
        }
    }

    [Fact]
    public void HitBoxes_DoNotOverlap()
    {
        foreach (var view in new[] { BodyView.Front, BodyView.Back })
        {
            var regions = Regions.On(view).ToList();
            for (var i = 0; i < regions.Count; i++)
            {
                for (var j = i + 1; j < regions.Count; j++)
                {
                    Assert.False(regions[i].Box.Overlaps(regions[j].Box), $"{regions[i].Code} {regions[j].Code}");
                }
            }
        }
    }

    [Theory]
    [InlineData("91774008", "right")]
    [InlineData("91775009", "left")]
    [InlineData("368209003", "right")]
    [InlineData("368208006", "left")]
    [InlineData("64262003", "right")]
    [InlineData("66480008", "left")]
    [InlineData("11207009", "right")]
    [InlineData("61396006", "left")]
    [InlineData("32696007", "right")]
    [InlineData("48979004", "left")]
    [InlineData("1017211000", "right")]
    [InlineData("1017210004", "left")]
    [InlineData("818983003", "midline")]
    public void Snomed_OfARegion_HasTheSameSide(string snomed, string side) =>
        Assert.All(Regions.All.Where(r => r.Snomed == snomed), r => Assert.Equal(side, r.Side.Code));

    [Fact]
    public void Snomed_OfEveryRegion_IsInTheTable()
    {
        var table = typeof(RegionsTests).GetMethod(nameof(Snomed_OfARegion_HasTheSameSide))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(a => (string)a.Data[0]!).ToHashSet();

        Assert.Superset(Regions.All.Select(r => r.Snomed).OfType<string>().ToHashSet(), table);
    }

    [Fact]
    public void Landmarks_BelongToRegions_AndHoldTheNinePairsOf1990()
    {
        Assert.All(Landmarks.ByStem.Keys, stem => Assert.Contains(Regions.All, r => r.Stem == stem));
        Assert.Equal(Landmarks.All.Count, Landmarks.All.Select(l => l.Code).Distinct().Count());
        Assert.Equal(9, Landmarks.All.Count(l => l.IsAcr1990));
        Assert.All(Landmarks.ByStem.Values, list => Assert.InRange(list.Count, 1, 9));
    }

    [Fact]
    public void BodyPlace_WithoutASideWhereOneIsAsked_GivesNoRegion()
    {
        var hip = BodyPlace.Find("f-outer-hip")!;

        Assert.True(hip.AsksSide);
        Assert.Empty(hip.For(null));
        Assert.Equal(["f-outer-hip-l"], hip.For(Sides.Left).Select(r => r.Code));
        Assert.Equal(["f-outer-hip-r", "f-outer-hip-l"], hip.For(null, both: true).Select(r => r.Code));
    }

    [Fact]
    public void BodyPlace_LowerBack_AsksNoSideAndStandsForBoth()
    {
        var lowerBack = BodyPlace.Find("b-lower-back")!;

        Assert.False(lowerBack.AsksSide);
        Assert.Equal(2, lowerBack.For(null).Count);
    }
}

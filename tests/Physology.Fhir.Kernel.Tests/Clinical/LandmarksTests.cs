using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class LandmarksTests
{
    [Fact]
    public void PlaceOf_EveryLandmarkOnEverySide_LiesInsideItsRegionOnThePatientsSide()
    {
        foreach (var region in Regions.All)
        {
            foreach (var landmark in region.Landmarks)
            {
                foreach (var side in new[] { Sides.Right, Sides.Left })
                {
                    var (x, y) = Landmarks.PlaceOf(region, landmark, side);

                    Assert.InRange(x, region.Box.X0, region.Box.X1);
                    Assert.InRange(y, region.Box.Y0, region.Box.Y1);
                    var of = region.Side == Sides.Midline ? landmark.IsMidline ? Sides.Midline : side : region.Side;
                    var expected = of == Sides.Midline ? 0 : (region.View == BodyView.Front) == (of == Sides.Right) ? -1 : 1;
                    Assert.True(Math.Sign(x - 100) == expected || landmark.Across == 1, $"{region.Code} {landmark.Code} {side.Code}");
                }
            }
        }
    }

    [Fact]
    public void PlaceOf_BothHalves_MirrorEachOther()
    {
        var tensor = Landmarks.Find("tensor");
        var right = Landmarks.PlaceOf(Regions.Find("f-outer-hip-r")!, tensor, null);
        var left = Landmarks.PlaceOf(Regions.Find("f-outer-hip-l")!, tensor, null);

        Assert.Equal((200 - right.X, right.Y), left);
    }

    [Fact]
    public void PlaceOf_NoLandmark_IsTheCentre()
    {
        var region = Regions.Find("b-buttock-l")!;

        Assert.Equal((region.Box.CentreX, region.Box.CentreY), Landmarks.PlaceOf(region, null, null));
    }
}

using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>
/// What the clinicians' layout shows round a page: the patient banner and the way to the launch's other pages. A page without
/// one (a launch that did not start, say) gets the plain band.
/// </summary>
/// <param name="LaunchId">The launch in the URL.</param>
/// <param name="Patient">Null where the chart could not be read; the page then says so itself.</param>
/// <param name="Section"><c>assessment</c>, <c>questionnaires</c>, <c>follow-up</c> or <c>timeline</c>.</param>
public sealed record PageFrame(Guid LaunchId, PatientBanner? Patient, string Section);

public static class PageFrameViewData
{
    private const string Key = "PageFrame";

    public static void SetFrame(this ViewDataDictionary viewData, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        viewData[Key] = frame;
    }

    public static PageFrame? FindFrame(this ViewDataDictionary viewData)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        return viewData[Key] as PageFrame;
    }
}

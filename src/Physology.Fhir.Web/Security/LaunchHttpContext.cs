namespace Physology.Fhir.Web.Security;

public static class LaunchHttpContext
{
    private static readonly object Key = new();

    /// <summary>The launch of this page. Throws on a page without <c>[Authorize(Policies.Clinician)]</c>.</summary>
    public static Launch GetLaunch(this HttpContext context) =>
        context.FindLaunch() ?? throw new InvalidOperationException("This page has no launch: it lacks the Clinician policy.");

    internal static Launch? FindLaunch(this HttpContext context) => context.Items[Key] as Launch;

    internal static void SetLaunch(this HttpContext context, Launch launch) => context.Items[Key] = launch;
}

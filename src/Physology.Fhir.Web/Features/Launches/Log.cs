namespace Physology.Fhir.Web.Features.Launches;

internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Information, "A launch did not go on: {Code}")]
    public static partial void LaunchStopped(ILogger logger, string code);
}

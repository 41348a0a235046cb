namespace Physology.Fhir.Web.Jobs;

internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Information, "Message {Step} of occurrence {Occurrence} sent")]
    public static partial void MessageSent(ILogger logger, OccurrenceId occurrence, string step);

    [LoggerMessage(4002, LogLevel.Warning, "Occurrence {Occurrence} put off after attempt {Attempt}: {Problem}")]
    public static partial void PutOff(ILogger logger, OccurrenceId occurrence, int attempt, string problem);

    [LoggerMessage(4003, LogLevel.Information, "Enrolment {Enrolment} stopped by the chart's own state")]
    public static partial void StoppedByChart(ILogger logger, EnrolmentId enrolment);

    [LoggerMessage(4006, LogLevel.Warning, "Due work could not be looked at: {Problem}")]
    public static partial void LookEnded(ILogger logger, string problem);
}

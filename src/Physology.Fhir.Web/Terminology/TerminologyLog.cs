namespace Physology.Fhir.Web.Terminology;

// No codes, no value sets: which code was asked about is the patient's business, and the time of it tells whose.
internal static partial class TerminologyLog
{
    [LoggerMessage(2301, LogLevel.Debug, "Terminology server answered {Operation} with {Status} in {Milliseconds} ms")]
    public static partial void Answered(ILogger logger, string operation, int status, int milliseconds);

    [LoggerMessage(2302, LogLevel.Warning, "Terminology server gave no answer to {Operation}: {Code} after {Milliseconds} ms")]
    public static partial void NoAnswer(ILogger logger, string operation, string code, int milliseconds);

    [LoggerMessage(2303, LogLevel.Warning, "Terminology server failed too often and is left alone for {Seconds} s")]
    public static partial void Resting(ILogger logger, int seconds);
}

namespace Physology.Fhir.Sandbox;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The journal could not be written")]
    public static partial void JournalUnavailable(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "Mail received for {Count} recipients")]
    public static partial void MailReceived(ILogger logger, int count);

    [LoggerMessage(3, LogLevel.Warning, "A mail connection ended early: {Reason}")]
    public static partial void MailConnectionEnded(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Warning, "The keys of client {ClientId} could not be fetched: {Reason}")]
    public static partial void KeysUnavailable(ILogger logger, string clientId, string reason);

    [LoggerMessage(5, LogLevel.Error, "The service ended with exit code {ExitCode}")]
    public static partial void ServiceEnded(ILogger logger, int exitCode);
}

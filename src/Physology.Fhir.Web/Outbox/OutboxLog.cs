using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Outbox;

internal static partial class OutboxLog
{
    [LoggerMessage(2201, LogLevel.Information, "Filing {Filing} accepted at attempt {Attempt}: {Count} resources")]
    public static partial void Filed(ILogger logger, FilingId filing, int attempt, int count);

    [LoggerMessage(2202, LogLevel.Information, "Filing {Filing} will be sent again after attempt {Attempt}: {Code}")]
    public static partial void WillRetry(ILogger logger, FilingId filing, int attempt, string code);

    [LoggerMessage(2203, LogLevel.Warning, "Filing {Filing} is held for a clinician with authority: {Code}")]
    public static partial void Held(ILogger logger, FilingId filing, string code);

    [LoggerMessage(2204, LogLevel.Error, "Filing {Filing} is a dead letter after attempt {Attempt}: {Code}")]
    public static partial void Buried(ILogger logger, FilingId filing, int attempt, string code);

    [LoggerMessage(2205, LogLevel.Error, "The outbox could not be looked at")]
    public static partial void DispatchStumbled(ILogger logger, Exception exception);

    [LoggerMessage(2206, LogLevel.Error, "Filing {Filing} could not be delivered")]
    public static partial void DeliveryThrew(ILogger logger, FilingId filing, Exception exception);
}

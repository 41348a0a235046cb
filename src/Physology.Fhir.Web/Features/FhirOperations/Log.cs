namespace Physology.Fhir.Web.Features.FhirOperations;

internal static partial class Log
{
    [LoggerMessage(2701, LogLevel.Information, "{Operation} for {Connection} answered {Status} with {Errors} errors in {Milliseconds} ms")]
    public static partial void OperationAnswered(ILogger logger, string operation, string connection, int status, int errors, int milliseconds);

    [LoggerMessage(2702, LogLevel.Error, "{Operation} for {Connection} ended with {Kind} at {Place}")]
    public static partial void OperationBroke(ILogger logger, string operation, string connection, string kind, string? place);

    [LoggerMessage(2703, LogLevel.Information, "A call of an operation was not let in: {Code}")]
    public static partial void NotLetIn(ILogger logger, string code);
}

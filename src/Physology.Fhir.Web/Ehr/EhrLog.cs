namespace Physology.Fhir.Web.Ehr;

internal static partial class EhrLog
{
    [LoggerMessage(2001, LogLevel.Debug, "EHR {Connection} answered {Method} with {Status} in {Milliseconds} ms")]
    public static partial void EhrAnswered(ILogger logger, string connection, string method, int status, int milliseconds);

    [LoggerMessage(2002, LogLevel.Warning, "EHR {Connection} gave no answer to {Method}: {Code} after {Milliseconds} ms")]
    public static partial void EhrDidNotAnswer(ILogger logger, string connection, string method, string code, int milliseconds);

    [LoggerMessage(2003, LogLevel.Warning, "EHR {Connection}: id_token not accepted: {Reason}")]
    public static partial void IdentityNotVerified(ILogger logger, string connection, string reason);

    [LoggerMessage(2004, LogLevel.Information, "EHR {Connection} gave no token: {Code}, OAuth error {Error}")]
    public static partial void TokenNotGiven(ILogger logger, string connection, string code, string error);

    [LoggerMessage(2005, LogLevel.Warning, "EHR {Connection} sent FHIR that could not be read: first issue {Code} of {Count}")]
    public static partial void MalformedFhir(ILogger logger, string connection, string code, int count);

    [LoggerMessage(2006, LogLevel.Warning, "EHR {Connection}: the keys of its callers could not be used: {Reason}")]
    public static partial void CallerKeysUnusable(ILogger logger, string connection, string reason);
}

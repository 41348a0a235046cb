using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Features.Questionnaires;

internal static partial class Log
{
    [LoggerMessage(4201, LogLevel.Information, "Questionnaires: {Guide} of the guide and {Own} of the clinic can be filled in, {Refused} are refused")]
    public static partial void Read(ILogger logger, int guide, int own, int refused);

    [LoggerMessage(4202, LogLevel.Information, "Response {Response} filed as {Filing}")]
    public static partial void Filed(ILogger logger, ResponseId response, FilingId filing);

    [LoggerMessage(4203, LogLevel.Error, "Response {Response} does not keep to the guide: {IssueCodes}")]
    public static partial void OutsideGuide(ILogger logger, ResponseId response, string issueCodes);

    [LoggerMessage(4204, LogLevel.Warning, "Results of response {Response} are left out of the filing: {IssueCodes}")]
    public static partial void ResultsLeftOut(ILogger logger, ResponseId response, string issueCodes);
}

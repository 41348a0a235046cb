using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Jobs;

namespace Physology.Fhir.Web.Features.Responses;

internal static partial class Log
{
    [LoggerMessage(4101, LogLevel.Information, "Response of occurrence {Occurrence} submitted as filing {Filing}")]
    public static partial void Submitted(ILogger logger, OccurrenceId occurrence, FilingId filing);

    [LoggerMessage(4102, LogLevel.Error, "Response of occurrence {Occurrence} does not keep to the guide: {IssueCodes}")]
    public static partial void OutsideGuide(ILogger logger, OccurrenceId occurrence, string issueCodes);
}

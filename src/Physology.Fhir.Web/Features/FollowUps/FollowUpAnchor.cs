using System.Globalization;
using Physology.Fhir.Clinical;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Jobs;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FollowUps;

/// <summary>The day a plan counts from: the latest signed assessment in the EHR, else today.</summary>
public sealed class FollowUpAnchor(EhrClient ehr, BusinessClock clock)
{
    public async Task<DateOnly> FindAsync(Launch launch, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        var today = LocalTime.DateIn(zone, clock.GetUtcNow());
        var outcome = await ehr.SearchAsync(
            new EhrAccess.ForLaunch(launch.Id),
            $"QuestionnaireResponse?patient={Uri.EscapeDataString(launch.PatientId ?? string.Empty)}&_count=100",
            cancellationToken);
        if (outcome is not EhrOutcome<IReadOnlyList<R4.Resource>>.Answered { Value: var found })
        {
            return today;
        }

        var latest = found.OfType<R4.QuestionnaireResponse>()
            .Where(response => response.Questionnaire?.Value?.Split('|')[0] == FhirCanonicals.AssessmentQuestionnaire
                && response.Status?.Value is ("completed" or "amended"))
            .Select(response => response.Authored?.Value is { Length: >= 10 } text
                && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    ? date
                    : (DateOnly?)null)
            .Max();
        return latest is { } day && day <= today ? day : today;
    }
}

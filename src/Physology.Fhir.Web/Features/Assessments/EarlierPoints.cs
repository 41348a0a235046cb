using System.Globalization;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Timeline;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>A place that was examined before: a ghost on the form, to examine again. It brings its place and never its grades.</summary>
/// <param name="Key">Key of the earlier row, which a link points at.</param>
/// <param name="Observation">The finding in the EHR, where it was read and is this one without doubt.</param>
/// <param name="Found">What was found then, for the eye.</param>
public sealed record EarlierPoint(
    string Key, BodyMapRegion Region, Landmark? Landmark, Concept? Side, string? OtherPlace, DateOnly Day, string? Examiner, string? Observation, string Found)
{
    /// <summary>"Left outer hip, tensor".</summary>
    public string Place => Region.Name + (Landmark is null ? "" : ", " + char.ToLowerInvariant(Landmark.Name[0]) + Landmark.Name[1..]) + (OtherPlace is null ? "" : $", {OtherPlace}");

    /// <summary>"14 Jan 2026, Dr Shah: spasm, tenderness 3".</summary>
    public string Then => $"{Day.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}{(Examiner is null ? "" : ", " + Examiner)}: {Found}";
}

/// <summary>The places examined before, newest first; a place that was linked later on is there once, as last examined.</summary>
public static class EarlierPoints
{
    private const int Most = 12;

    public static IReadOnlyList<EarlierPoint> Of(IEnumerable<R4.Resource> filed, IEnumerable<R4.Resource> waiting)
    {
        var current = CurrentVersions.Of(filed, waiting);
        var observations = current.Where(entry => !entry.IsWaiting && entry.Resource is R4.Observation).ToList();
        var superseded = new HashSet<string>(StringComparer.Ordinal);
        var points = new List<EarlierPoint>();
        var dated = current
            .Where(entry => entry.Resource is R4.QuestionnaireResponse response && response.Questionnaire?.Value?.Split('|')[0] == FhirCanonicals.AssessmentQuestionnaire)
            .Select(entry => (entry.Reference, Response: (R4.QuestionnaireResponse)entry.Resource, Time: FhirTime.Parse(((R4.QuestionnaireResponse)entry.Resource).Authored?.Value)))
            .Where(each => each.Time is not null)
            .OrderByDescending(each => each.Time!.Value.At); // the line above left the undated ones out
        foreach (var (reference, response, time) in dated)
        {
            foreach (var found in AssessmentResponse.FromQuestionnaireResponse(response).Value.Restrictions)
            {
                if (found.SamePlaceAs is { } same)
                {
                    superseded.Add(same.Key);
                }

                // A place whose region this map does not know cannot be shown, and one that was examined again stands there already.
                if (Regions.Find(found.Region) is { } region && superseded.Add(found.Key))
                {
                    points.Add(new EarlierPoint(
                        found.Key, region, Landmarks.Find(found.Landmark), found.Side, found.OtherPlace, time!.Value.Day,
                        response.Author?.Display?.Value, ObservationOf(found, reference, observations), Words(found)));
                }
            }
        }

        return [.. points.Take(Most)];
    }

    // The finding as filed carries no key: it is this one only where region, landmark and side name one Observation of the response.
    private static string? ObservationOf(Restriction found, string response, List<CurrentResource> observations)
    {
        var matching = observations.Where(entry =>
            entry.Resource is R4.Observation observation
            && observation.DerivedFrom.Any(from => from.Reference?.Value is { } value && CurrentVersions.Plain(value) == response)
            && Code(observation.Code, CodeSystems.AssessmentItem) == AssessmentItems.Restriction.Code
            && Code(observation.BodySite, CodeSystems.BodyMapRegion) == found.Region
            && Part(observation, AssessmentItems.Landmark, CodeSystems.BodyMapLandmark) == found.Landmark
            && Part(observation, AssessmentItems.Side, CodeSystems.Side) == found.Side?.Code).ToList();
        return matching is [var only] ? only.Reference : null;
    }

    private static string? Part(R4.Observation observation, Concept part, string system) =>
        Code(observation.Component.FirstOrDefault(component => Code(component.Code, part.System) == part.Code)?.Value as R4.CodeableConcept, system);

    private static string? Code(R4.CodeableConcept? concept, string system) =>
        concept?.Coding.FirstOrDefault(coding => coding.System?.Value == system)?.Code?.Value;

    private static string Words(Restriction found)
    {
        string?[] words =
        [
            found.Outcome is { } outcome && outcome != ExaminationOutcomes.Finding ? outcome.Display.ToLowerInvariant() : null,
            found.Type?.Display.ToLowerInvariant(),
            found.Tenderness is { } tenderness ? string.Create(CultureInfo.InvariantCulture, $"tenderness {tenderness} of 4") : null,
            found.FamiliarPain == true ? "familiar pain" : null,
        ];
        var text = string.Join(", ", words.OfType<string>());
        return text.Length == 0 ? "examined" : text;
    }
}

using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>What a clinician may fill in that a patient's link fills in by itself.</summary>
internal static class ClinicianForm
{
    /// <summary>
    /// The Questionnaire as a clinician is shown it. The date that an impression of change counts from is read-only for patients, whose link
    /// knows it; a clinician states it. A response is valid for both.
    /// </summary>
    public static R4.Questionnaire Of(R4.Questionnaire questionnaire, Instrument? instrument)
    {
        if (instrument is not ImpressionOfChange)
        {
            return questionnaire;
        }

        var copy = (R4.Questionnaire)questionnaire.DeepCopy();
        foreach (var anchor in copy.Item.Where(item => item.LinkId?.Value == LinkIds.ImpressionAnchor))
        {
            anchor.ReadOnly = null;
            anchor.Required = true;
        }

        return copy;
    }
}

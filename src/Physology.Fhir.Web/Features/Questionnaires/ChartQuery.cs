using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>What a Questionnaire may ask of the chart that was launched: with the launching user's token, and nothing about another patient.</summary>
internal sealed class ChartQuery(EhrClient ehr, Launch launch) : IFhirQuery
{
    private const string SomebodyElse = "The answer is about another patient, so it is not used.";

    public async Task<QueryOutcome> SearchAsync(string relativeUrl, CancellationToken cancellationToken)
    {
        var access = new EhrAccess.ForLaunch(launch.Id);
        if (relativeUrl.IndexOf('?', StringComparison.Ordinal) < 0 && relativeUrl.Split('/') is [var type, var id])
        {
            return await ehr.ReadAsync<R4.Resource>(access, type, Uri.UnescapeDataString(id), cancellationToken) switch
            {
                EhrOutcome<R4.Resource>.Answered answered when IsOfThisPatient(answered.Value) => new QueryOutcome.Found(answered.Value),
                EhrOutcome<R4.Resource>.Answered => new QueryOutcome.Failed(SomebodyElse),
                EhrOutcome<R4.Resource>.Refused refused => new QueryOutcome.Failed($"{refused.Message} ({refused.Code})"),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        switch (await ehr.SearchAsync(access, relativeUrl, cancellationToken))
        {
            case EhrOutcome<IReadOnlyList<R4.Resource>>.Answered answered:
                if (answered.Value.Any(resource => !IsOfThisPatient(resource)))
                {
                    return new QueryOutcome.Failed(SomebodyElse);
                }

                var bundle = new R4.Bundle { Type = "searchset" };
                bundle.Entry.AddRange(answered.Value.Select(resource => new R4.Bundle.EntryComponent { Resource = resource }));
                return new QueryOutcome.Found(bundle);
            case EhrOutcome<IReadOnlyList<R4.Resource>>.Refused refused:
                return new QueryOutcome.Failed($"{refused.Message} ({refused.Code})");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // A token of a user may read more than one chart; a form is filled in for this one.
    private bool IsOfThisPatient(R4.Resource resource)
    {
        if (resource is R4.Patient patient)
        {
            return patient.Id?.Value == launch.PatientId;
        }

        return resource.NamedChildren
            .Where(child => child.Name is "subject" or "patient")
            .Select(child => (child.Value as R4.ResourceReference)?.Reference?.Value)
            .All(reference => reference?.Split('/') is not [.., "Patient", var id] || id == launch.PatientId);
    }
}

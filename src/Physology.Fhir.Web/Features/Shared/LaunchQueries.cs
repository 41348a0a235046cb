using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>
/// The queries of one form, asked of the launch's EHR with the clinician's own token: within what it granted, for the launch's patient, and
/// what comes back is looked at again.
/// </summary>
internal sealed class LaunchQueries(EhrClient ehr, Launch launch, PatientCompartment compartment) : IFhirQuery
{
    /// <summary>How many went to the EHR.</summary>
    public int Made { get; private set; }

    public async Task<QueryOutcome> SearchAsync(string relativeUrl, CancellationToken cancellationToken)
    {
        if (!FhirQueryUrl.TryParse(relativeUrl, out var url, out var type, out var id))
        {
            return new QueryOutcome.Failed("It is no search or read of one FHIR type.");
        }

        if (!compartment.TryBind(url, out var bound, out var reason))
        {
            return new QueryOutcome.Failed(reason);
        }

        if (!GrantedScopes.Allow(launch.Scopes, type, id is null ? 's' : 'r'))
        {
            return new QueryOutcome.Failed($"The EHR did not grant {(id is null ? "searching" : "reading")} {type} in this session.");
        }

        Made++;
        var access = new EhrAccess.ForLaunch(launch.Id);
        return id is null
            ? Searched(await ehr.SearchPageAsync(access, bound, cancellationToken))
            : Read(await ehr.ReadAsync<R4.Resource>(access, type, id, cancellationToken));
    }

    private QueryOutcome Read(EhrOutcome<R4.Resource> outcome) => outcome switch
    {
        EhrOutcome<R4.Resource>.Answered { Value: var resource } => compartment.Holds(resource)
            ? new QueryOutcome.Found(resource)
            : new QueryOutcome.Failed("It is about another patient than the one whose chart is open."),
        EhrOutcome<R4.Resource>.Refused refused => Failed(refused.Code, refused.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private QueryOutcome Searched(EhrOutcome<R4.Bundle> outcome)
    {
        if (outcome is EhrOutcome<R4.Bundle>.Refused refused)
        {
            return Failed(refused.Code, refused.Message);
        }

        var bundle = ((EhrOutcome<R4.Bundle>.Answered)outcome).Value;
        // An EHR that does not know a parameter leaves it out, and answers with everybody's.
        var stays = bundle.Entry.Where(e => e.Resource is null or R4.OperationOutcome || compartment.Holds(e.Resource)).ToList();
        if (stays.Count < bundle.Entry.Count)
        {
            return new QueryOutcome.Failed("The EHR answered with data of others too, so nothing of the answer is used.");
        }

        return new QueryOutcome.Found(bundle);
    }

    private static QueryOutcome.Failed Failed(string code, string message) => new($"{message} Code {code}.");
}

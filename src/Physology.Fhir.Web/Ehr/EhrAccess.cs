using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Ehr;

/// <summary>On whose authority an EHR is called.</summary>
public abstract record EhrAccess
{
    private EhrAccess()
    {
    }

    /// <summary>The user's token of a launch, refreshed where the EHR allows.</summary>
    public sealed record ForLaunch(LaunchId Id) : EhrAccess;

    /// <summary>The service's own token (SMART backend services) at a connection.</summary>
    public sealed record System(string ConnectionId) : EhrAccess;
}

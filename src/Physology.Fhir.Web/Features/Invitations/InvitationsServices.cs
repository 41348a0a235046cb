using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Invitations;

/// <summary>The first page behind a patient's link.</summary>
public static class InvitationsServices
{
    public static IServiceCollection AddInvitations(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddPatientSession();
        services.TryAddScoped<OpenInvitation>();
        services.TryAddScoped<StopMessages>();
        return services;
    }
}

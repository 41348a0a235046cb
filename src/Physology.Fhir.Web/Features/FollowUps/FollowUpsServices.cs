namespace Physology.Fhir.Web.Features.FollowUps;

/// <summary>Follow-up: enrolment, due work, invitations and patients' answers.</summary>
public static class FollowUpsServices
{
    public static IServiceCollection AddFollowUps(this IServiceCollection services, IConfiguration configuration) => services;
}

using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Physology.Fhir.Web.Features.Responses;

/// <summary>The patient's answers: one question a page, check, submit.</summary>
public static class ResponsesServices
{
    public static IServiceCollection AddResponses(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton<AnswerStore>();
        services.TryAddScoped<ResumeResponse>();
        services.TryAddScoped<SubmitResponse>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Any Questionnaire of the guide or of the clinic, filled in by a clinician with the patient, reviewed and filed.</summary>
internal static class QuestionnairesServices
{
    public static IServiceCollection AddQuestionnaires(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(QuestionnairesOptions.Section);
        ConfigurationKeys.RequireKnown(section, typeof(QuestionnairesOptions));
        services.AddOptions<QuestionnairesOptions>()
            .Bind(section)
            .ValidateDataAnnotations()
            .Validate(options => string.IsNullOrWhiteSpace(options.Folder) || Directory.Exists(options.Folder), "Questionnaires:Folder: there is no such folder.")
            .ValidateOnStart();
        services.TryAddSingleton<ChartPatient>();
        services.TryAddSingleton<QuestionnaireCatalogue>();
        services.TryAddSingleton<QuestionnaireDraftStore>();
        services.TryAddSingleton<AnswerAlerts>();
        services.TryAddSingleton<ComposeFiling>();
        services.TryAddSingleton<FileQuestionnaire>();
        services.TryAddScoped<PrepareForm>();
        services.AddHostedService<ReadyQuestionnaires>();
        return services;
    }
}
